import { Router } from 'express';

export const adminRouter = Router();

adminRouter.post('/restart', (_req, res) => {
  res.sendStatus(202);
});
