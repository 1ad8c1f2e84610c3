import { Router } from 'express';

export const orderRouter = Router();

orderRouter.post('/', (_req, res) => {
  res.status(202).end();
});
