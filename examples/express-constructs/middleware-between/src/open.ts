import { Router } from 'express';

export const openRouter = Router();

openRouter.get('/', (_req, res) => {
  res.json({ open: true });
});
