import { Router } from 'express';
import { requireKey } from './guards.js';

export const itemRouter = Router();

itemRouter.get('/', (_req, res) => {
  res.json([]);
});

// Guards what follows, not what stands above.
itemRouter.use(requireKey);

itemRouter.post('/', (_req, res) => {
  res.sendStatus(201);
});
