import { Router } from 'express';
import { z } from 'zod';
import { currentUser } from '../middleware/authenticate.js';
import { limitHolds } from '../middleware/limit-holds.js';
import { validateBody, validateQuery } from '../middleware/validate.js';
import type { Booking } from '../repositories/booking-repository.js';
import type { PageRequest } from '../repositories/page.js';
import type { BookingService, HoldRequest } from '../services/booking-service.js';
import { pageQuery } from './paging.js';

const instant = z.iso.datetime().transform((text) => new Date(text).toISOString());

const holdRequest = z
  .object({ roomId: z.string().min(1), startsAt: instant, endsAt: instant })
  .refine((slot) => slot.startsAt < slot.endsAt, { message: 'A booking ends after it starts', path: ['endsAt'] });

const payment = z.object({ cardToken: z.string().min(1) });

const EXPORT_LIMIT = 10_000;

export interface BookingRouterOptions {
  bookings: BookingService;
  holdsPerMinute: number;
}

/** A user's own bookings. Stands behind authentication. */
export function createBookingRouter({ bookings, holdsPerMinute }: BookingRouterOptions): Router {
  const router = Router();

  router.post('/', limitHolds(holdsPerMinute), validateBody(holdRequest), (req, res) => {
    const booking = bookings.hold(currentUser(res).id, req.body as HoldRequest);
    res.status(201).location(`${req.baseUrl}/${booking.id}`).json(booking);
  });

  router.get('/', validateQuery(pageQuery), (_req, res) => {
    res.json(bookings.list({ userId: currentUser(res).id }, res.locals.query as PageRequest));
  });

  router.get('/:bookingId', (req, res) => {
    res.json(bookings.find(currentUser(res).id, req.params.bookingId));
  });

  router.get('/export', (_req, res) => {
    const { items } = bookings.list({ userId: currentUser(res).id }, { limit: EXPORT_LIMIT, offset: 0 });
    res.type('text/csv').send(toCsv(items));
  });

  router.post('/:bookingId/payment', validateBody(payment), async (req, res) => {
    const { cardToken } = req.body as z.infer<typeof payment>;
    res.json(await bookings.pay(currentUser(res).id, req.params.bookingId, cardToken));
  });

  router.delete('/:bookingId', async (req, res) => {
    await bookings.cancel(currentUser(res).id, req.params.bookingId);
    res.status(204).end();
  });

  return router;
}

function toCsv(bookings: readonly Booking[]): string {
  const rows = bookings.map(({ id, roomId, startsAt, endsAt, status }) => [id, roomId, startsAt, endsAt, status]);
  return [['id', 'room', 'starts', 'ends', 'status'], ...rows].map((row) => row.join(',')).join('\n');
}
