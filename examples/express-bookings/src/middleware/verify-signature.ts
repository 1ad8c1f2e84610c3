import type { RequestHandler } from 'express';
import { BadSignatureError } from '../errors.js';
import { isSignedBy } from '../payments/signature.js';

/** Needs the raw body; the signature stands in the header `X-Signature`. */
export function verifySignature(secret: string): RequestHandler {
  return (req, _res, next) => {
    const signature = req.get('x-signature') ?? '';
    if (!Buffer.isBuffer(req.body) || !isSignedBy(req.body, signature, secret)) {
      throw new BadSignatureError();
    }
    next();
  };
}
