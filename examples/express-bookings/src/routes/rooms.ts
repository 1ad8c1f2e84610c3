import { Router } from 'express';
import { z } from 'zod';
import { validateQuery } from '../middleware/validate.js';
import type { PageRequest } from '../repositories/page.js';
import type { RoomService } from '../services/room-service.js';
import { pageQuery } from './paging.js';

const availabilityQuery = z.object({ date: z.iso.date() });

/** What anyone may see. */
export function createRoomRouter(rooms: RoomService): Router {
  const router = Router();

  router.get('/', validateQuery(pageQuery), (_req, res) => {
    res.json(rooms.list(res.locals.query as PageRequest));
  });

  router.get('/:roomId', (req, res) => {
    res.json(rooms.find(req.params.roomId));
  });

  router.get('/:roomId/availability', validateQuery(availabilityQuery), (req, res) => {
    const { date } = res.locals.query as z.infer<typeof availabilityQuery>;
    res.json({ date, slots: rooms.availability(req.params.roomId, date) });
  });

  return router;
}
