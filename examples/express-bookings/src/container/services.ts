import type { AppConfig } from '../config.js';
import { type BookingDatabase, openDatabase } from '../database/database.js';
import { PaymentClient } from '../payments/payment-client.js';
import { BookingRepository } from '../repositories/booking-repository.js';
import { PaymentEventRepository } from '../repositories/payment-event-repository.js';
import { RoomRepository } from '../repositories/room-repository.js';
import { UserRepository } from '../repositories/user-repository.js';
import { BookingService } from '../services/booking-service.js';
import { PaymentEventService } from '../services/payment-event-service.js';
import { ReportService } from '../services/report-service.js';
import { RoomAdministration } from '../services/room-administration.js';
import { RoomService } from '../services/room-service.js';
import { HoldExpiryWorker } from '../workers/hold-expiry-worker.js';
import { Container } from './container.js';

/** The names under which the parts of the application find each other. */
export interface Services {
  database: BookingDatabase;
  userRepository: UserRepository;
  roomRepository: RoomRepository;
  bookingRepository: BookingRepository;
  paymentEventRepository: PaymentEventRepository;
  paymentClient: PaymentClient;
  roomService: RoomService;
  roomAdministration: RoomAdministration;
  bookingService: BookingService;
  paymentEventService: PaymentEventService;
  reportService: ReportService;
  holdExpiryWorker: HoldExpiryWorker;
}

/** Nothing is built here: a test may still replace a registration before the first resolve. */
export function createContainer(config: AppConfig): Container<Services> {
  const container = new Container<Services>();
  container.register('database', () => openDatabase(config.databasePath));
  container.register('userRepository', (c) => new UserRepository(c.resolve('database')));
  container.register('roomRepository', (c) => new RoomRepository(c.resolve('database')));
  container.register('bookingRepository', (c) => new BookingRepository(c.resolve('database')));
  container.register('paymentEventRepository', (c) => new PaymentEventRepository(c.resolve('database')));
  container.register('paymentClient', () => new PaymentClient(config.paymentApiUrl, config.paymentApiKey));
  container.register(
    'roomService',
    (c) => new RoomService(c.resolve('roomRepository'), c.resolve('bookingRepository')),
  );
  container.register(
    'roomAdministration',
    (c) => new RoomAdministration(c.resolve('roomRepository'), c.resolve('bookingRepository')),
  );
  container.register(
    'bookingService',
    (c) =>
      new BookingService(
        c.resolve('roomRepository'),
        c.resolve('bookingRepository'),
        c.resolve('paymentClient'),
        config.holdMinutes,
      ),
  );
  container.register(
    'paymentEventService',
    (c) =>
      new PaymentEventService(
        c.resolve('database'),
        c.resolve('paymentEventRepository'),
        c.resolve('bookingRepository'),
      ),
  );
  container.register('reportService', (c) => new ReportService(c.resolve('bookingRepository')));
  container.register(
    'holdExpiryWorker',
    (c) => new HoldExpiryWorker(c.resolve('bookingRepository'), config.expiryIntervalMs),
  );
  return container;
}
