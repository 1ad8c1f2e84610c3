import { Router } from 'express';

export const orderRouter = Router();

orderRouter.get('/:orderId', (req, res) => {
  if (req.params.orderId === '0') {
    res.sendStatus(404);
  } else {
    res.json({ id: req.params.orderId });
  }
});
