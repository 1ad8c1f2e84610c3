import { Router } from 'express';
import type { AppConfig } from '../config.js';
import type { HoldExpiryWorker } from '../workers/hold-expiry-worker.js';

/** For development only: it asks for no key. */
export function createDebugRouter(config: AppConfig, expiry: HoldExpiryWorker): Router {
  const router = Router();

  router.get('/config', (_req, res) => {
    const { holdMinutes, holdsPerMinute, expiryIntervalMs } = config;
    res.json({ holdMinutes, holdsPerMinute, expiryIntervalMs });
  });

  router.post('/holds/expire', (_req, res) => {
    res.json({ expired: expiry.runOnce() });
  });

  return router;
}
