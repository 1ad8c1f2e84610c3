import { Router } from 'express';

export const itemRouter = Router();

['/new', '/used'].forEach((path) => {
  itemRouter.get(path, (_req, res) => {
    res.json([]);
  });
});
