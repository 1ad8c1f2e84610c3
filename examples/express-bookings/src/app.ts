import express, { type Express } from 'express';
import type { AppConfig } from './config.js';
import type { Container } from './container/container.js';
import type { Services } from './container/services.js';
import { createAuthenticate, requireRole } from './middleware/authenticate.js';
import { handleErrors, routeNotFound } from './middleware/errors.js';
import {
  ACCOUNT_PATH,
  ADMIN_PATH,
  BOOKINGS_PATH,
  DEBUG_PATH,
  HEALTH_PATH,
  ROOMS_PATH,
  WEBHOOKS_PATH,
} from './paths.js';
import { createAccountRouter } from './routes/account.js';
import { createAdminRouter } from './routes/admin.js';
import { createBookingRouter } from './routes/bookings.js';
import { createDebugRouter } from './routes/debug.js';
import { createHealthRouter } from './routes/health.js';
import { createRoomRouter } from './routes/rooms.js';
import { createWebhookRouter } from './routes/webhooks.js';

/** Mounts every router on the services of the container. */
export function createApp(container: Container<Services>, config: AppConfig): Express {
  const app = express();
  app.disable('x-powered-by');

  const bookings = container.resolve('bookingService');
  const users = container.resolve('userRepository');
  const authenticate = createAuthenticate(users);

  app.use(HEALTH_PATH, createHealthRouter(container.resolve('database')));
  // Signatures cover the raw bytes, so the webhook stays in front of the JSON parser.
  app.use(WEBHOOKS_PATH, createWebhookRouter(container.resolve('paymentEventService'), config.webhookSecret));

  app.use(express.json({ limit: '32kb' }));

  app.use(ROOMS_PATH, createRoomRouter(container.resolve('roomService')));
  app.use(BOOKINGS_PATH, authenticate, createBookingRouter({ bookings, holdsPerMinute: config.holdsPerMinute }));
  app.use(ACCOUNT_PATH, authenticate, createAccountRouter(users));
  app.use(
    ADMIN_PATH,
    authenticate,
    requireRole('admin'),
    createAdminRouter({ rooms: container.resolve('roomAdministration'), bookings }),
  );
  if (config.debugRoutes) {
    app.use(DEBUG_PATH, createDebugRouter(config, container.resolve('holdExpiryWorker')));
  }

  app.use(routeNotFound);
  app.use(handleErrors);
  return app;
}
