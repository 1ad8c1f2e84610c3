import type { NextFunction, Request, Response } from 'express';

export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

class MissingKeyError extends HttpError {
  constructor() {
    super(401, 'An API key is needed');
  }
}

export function requireKey(req: Request, _res: Response, next: NextFunction): void {
  if (!req.get('x-api-key')) {
    throw new MissingKeyError();
  }
  next();
}
