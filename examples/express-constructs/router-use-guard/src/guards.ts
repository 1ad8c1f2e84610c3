import type { RequestHandler } from 'express';

export const requireKey: RequestHandler = (req, res, next) => {
  if (!req.get('x-api-key')) {
    res.status(401).json({ error: 'A key is required' });
    return;
  }
  next();
};
