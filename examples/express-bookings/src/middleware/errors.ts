import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { AppError, NotFoundError } from '../errors.js';

/** The end of the line for paths that no router knows. */
export const routeNotFound: RequestHandler = () => {
  throw new NotFoundError('route');
};

/** Turns whatever was thrown into `{ error: { code, message } }`; has to be mounted last. */
export const handleErrors: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (res.headersSent) {
    next(error);
  } else if (error instanceof AppError) {
    respond(res, error.status, error.code, error.message);
  } else if (isBodyParserError(error)) {
    respond(res, error.status, 'unreadable_body', error.message);
  } else {
    console.error('Unexpected error', error);
    respond(res, 500, 'internal_error', 'Something went wrong');
  }
};

function respond(res: Response, status: number, code: string, message: string): void {
  res.status(status).json({ error: { code, message } });
}

/** The JSON parser's own errors: malformed (400), too large (413), unknown encoding (415). */
function isBodyParserError(error: unknown): error is Error & { status: number } {
  return error instanceof Error && 'type' in error && 'status' in error && typeof error.status === 'number';
}
