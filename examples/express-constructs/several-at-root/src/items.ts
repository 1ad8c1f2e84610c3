import { Router } from 'express';

export const itemRouter = Router();

itemRouter.get('/items', (_req, res) => {
  res.json([]);
});
