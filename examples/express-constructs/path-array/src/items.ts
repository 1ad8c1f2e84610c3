import { Router } from 'express';

export const itemRouter = Router();

itemRouter.get('/:id', (req, res) => {
  res.json({ id: req.params.id });
});
