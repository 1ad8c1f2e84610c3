import type { RequestHandler } from 'express';
import { z } from 'zod';
import { ValidationError } from '../errors.js';

/** What the routes here have in their paths: plain names, no wildcards. */
type PathParameters = Record<string, string>;

/** Replaces the body by what the schema made of it. */
export function validateBody(schema: z.ZodType): RequestHandler<PathParameters> {
  return (req, _res, next) => {
    const result = schema.safeParse(req.body);
    if (!result.success) {
      throw new ValidationError(z.prettifyError(result.error));
    }
    req.body = result.data;
    next();
  };
}

/** Puts what the schema made of the query string into `res.locals.query`. */
export function validateQuery(schema: z.ZodType): RequestHandler<PathParameters> {
  return (req, res, next) => {
    const result = schema.safeParse(req.query);
    if (!result.success) {
      throw new ValidationError(z.prettifyError(result.error));
    }
    res.locals.query = result.data;
    next();
  };
}
