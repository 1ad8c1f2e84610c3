import type { RequestHandler } from 'express';

export const requireOwner: RequestHandler = (req, res, next) => {
  if (req.get('x-owner') !== 'yes') {
    res.sendStatus(403);
    return;
  }
  next();
};
