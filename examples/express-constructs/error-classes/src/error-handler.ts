import type { ErrorRequestHandler } from 'express';
import { HttpError } from './errors.js';

export const handleErrors: ErrorRequestHandler = (error, _req, res, _next) => {
  if (error instanceof HttpError) {
    res.status(error.status).json({ error: error.message });
    return;
  }
  res.status(500).json({ error: 'Something went wrong' });
};
