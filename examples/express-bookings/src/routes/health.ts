import { Router } from 'express';
import type { BookingDatabase } from '../database/database.js';

export function createHealthRouter(database: BookingDatabase): Router {
  const router = Router();

  router.get('/', (_req, res) => {
    res.json({ status: 'up' });
  });

  router.get('/ready', (_req, res) => {
    try {
      database.prepare('SELECT 1').get();
      res.json({ status: 'ready' });
    } catch {
      res.status(503).json({ status: 'database unavailable' });
    }
  });

  return router;
}
