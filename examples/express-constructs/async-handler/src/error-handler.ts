import type { ErrorRequestHandler } from 'express';

export class StatusError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export const handleErrors: ErrorRequestHandler = (error, _req, res, _next) => {
  const status = error instanceof StatusError ? error.status : 500;
  res.status(status).json({ error: error.message });
};
