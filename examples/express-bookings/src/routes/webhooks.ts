import express, { Router } from 'express';
import { z } from 'zod';
import { ValidationError } from '../errors.js';
import { verifySignature } from '../middleware/verify-signature.js';
import type { PaymentEvent } from '../repositories/payment-event-repository.js';
import type { PaymentEventService } from '../services/payment-event-service.js';

const paymentEvent = z.object({
  id: z.string().min(1),
  type: z.string().min(1),
  bookingId: z.string().min(1),
});

/** Receives the payment provider's events. Reads raw bodies: mount it before any JSON parser. */
export function createWebhookRouter(events: PaymentEventService, secret: string): Router {
  const router = Router();

  router.post('/payments', express.raw({ type: 'application/json' }), verifySignature(secret), (req, res) => {
    const result = events.apply(readEvent(req.body as Buffer));
    res.json({ result });
  });

  return router;
}

function readEvent(body: Buffer): PaymentEvent {
  try {
    return paymentEvent.parse(JSON.parse(body.toString('utf8')));
  } catch {
    throw new ValidationError('Not a payment event');
  }
}
