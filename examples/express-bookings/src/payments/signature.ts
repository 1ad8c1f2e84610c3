import { createHmac, timingSafeEqual } from 'node:crypto';

/** The signature that the provider puts beside a payload: HMAC-SHA256 in hexadecimal. */
export function sign(payload: Buffer | string, secret: string): string {
  return createHmac('sha256', secret).update(payload).digest('hex');
}

export function isSignedBy(payload: Buffer, signature: string, secret: string): boolean {
  const expected = Buffer.from(sign(payload, secret));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
