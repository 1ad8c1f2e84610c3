import { Router } from 'express';
import type { ItemStore } from './item-store.js';

export interface ItemRouterOptions {
  store: ItemStore;
  basePath: string;
}

export function createItemRouter({ store, basePath }: ItemRouterOptions): Router {
  const router = Router();

  router.post(basePath, (req, res) => {
    if (!store.add(req.body)) {
      res.status(409).json({ error: 'The item exists' });
      return;
    }
    res.status(201).json(req.body);
  });

  router.get(`${basePath}/:id`, (req, res) => {
    const item = store.find(req.params.id as string);
    res.status(item ? 200 : 404).json(item ?? { error: 'No such item' });
  });

  return router;
}
