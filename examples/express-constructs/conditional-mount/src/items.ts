import { Router } from 'express';

export const itemRouter = Router();

itemRouter.get('/', (_req, res) => {
  res.json([]);
});

process.env.NODE_ENV !== 'production' &&
  itemRouter.delete('/', (_req, res) => {
    res.sendStatus(204);
  });
