import { Router } from 'express';
import { createItemRouter } from './items.js';

export function createApiRouter(pageSize: number): Router {
  const router = Router();
  router.use('/shops/:shopId/items', createItemRouter(pageSize));
  router.get('/version', (_req, res) => {
    res.json({ version: 1 });
  });
  return router;
}
