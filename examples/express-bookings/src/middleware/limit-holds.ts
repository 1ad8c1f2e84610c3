import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { currentUser } from './authenticate.js';

/** Keeps one user from holding every slot; answers 429 above the limit. Stands behind authentication. */
export function limitHolds(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (_req, res) => currentUser(res).id,
    message: { error: { code: 'too_many_holds', message: 'Too many holds, try again in a minute' } },
  });
}
