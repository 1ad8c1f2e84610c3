import { Router } from 'express';
import { z } from 'zod';
import { validateBody, validateQuery } from '../middleware/validate.js';
import { BOOKING_STATUSES } from '../repositories/booking-repository.js';
import type { BookingService } from '../services/booking-service.js';
import type { NewRoom, RoomAdministration, RoomChange } from '../services/room-administration.js';
import { pageQuery } from './paging.js';

const newRoom = z.object({
  name: z.string().trim().min(1).max(80),
  capacity: z.number().int().positive(),
  pricePerHour: z.number().int().nonnegative(),
});

const roomChange = newRoom.pick({ capacity: true, pricePerHour: true }).partial();

const bookingQuery = pageQuery.extend({ status: z.enum(BOOKING_STATUSES).optional() });

export interface AdminRouterOptions {
  rooms: RoomAdministration;
  bookings: BookingService;
}

/** What only administrators may do. Stands behind authentication and the check of the role. */
export function createAdminRouter({ rooms, bookings }: AdminRouterOptions): Router {
  const router = Router();
  router.use('/rooms', createAdminRoomRouter(rooms));
  router.use('/bookings', createAdminBookingRouter(bookings));
  return router;
}

export function createAdminRoomRouter(rooms: RoomAdministration): Router {
  const router = Router();

  router.post('/', validateBody(newRoom), (req, res) => {
    res.status(201).json(rooms.create(req.body as NewRoom));
  });

  router
    .route('/:roomId')
    .patch(validateBody(roomChange), (req, res) => {
      res.json(rooms.update(req.params.roomId, req.body as RoomChange));
    })
    .delete((req, res) => {
      rooms.remove(req.params.roomId);
      res.status(204).end();
    });

  return router;
}

export function createAdminBookingRouter(bookings: BookingService): Router {
  const router = Router();

  router.get('/', validateQuery(bookingQuery), (_req, res) => {
    const { status, ...page } = res.locals.query as z.infer<typeof bookingQuery>;
    res.json(bookings.list({ status }, page));
  });

  return router;
}
