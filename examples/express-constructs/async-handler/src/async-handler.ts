import type { Request, RequestHandler, Response } from 'express';

type AsyncHandler = (req: Request, res: Response) => Promise<void>;

/** Hands what the handler rejects with to the error handler. */
export const asyncHandler =
  (handler: AsyncHandler): RequestHandler =>
  (req, res, next) => {
    Promise.resolve(handler(req, res)).catch(next);
  };
