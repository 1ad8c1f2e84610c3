import { Router } from 'express';

export const itemRouter = Router();

itemRouter.get('/', (_req, res) => {
  res.json([]);
});
