import { Router } from 'express';
import type { BookingService } from '../services/booking-service.js';

/** Figures for the back office. */
export function createReportRouter(bookings: BookingService): Router {
  const router = Router();

  router.get('/confirmed', (_req, res) => {
    const { total } = bookings.list({ status: 'confirmed' }, { limit: 1, offset: 0 });
    res.json({ total });
  });

  return router;
}
