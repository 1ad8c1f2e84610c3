import { Router } from 'express';

export function createItemRouter(pageSize: number): Router {
  const router = Router({ mergeParams: true });

  router.get('/', (_req, res) => {
    res.json({ pageSize, items: [] });
  });

  return router;
}
