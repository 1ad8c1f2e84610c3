import { Router } from 'express';

export const itemRouter = Router();

itemRouter.delete('/:id', (_req, res) => {
  res.sendStatus(204);
});
