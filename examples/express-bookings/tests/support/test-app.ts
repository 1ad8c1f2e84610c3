import type { Express } from 'express';
import { createApp } from '../../src/app.js';
import type { AppConfig } from '../../src/config.js';
import type { Container } from '../../src/container/container.js';
import { createContainer, type Services } from '../../src/container/services.js';
import type { Room } from '../../src/repositories/room-repository.js';

export interface TestApp {
  app: Express;
  container: Container<Services>;
  room: Room;
  /** API keys of two members and an administrator. */
  keys: { alice: string; bob: string; admin: string };
  close(): void;
}

/** Settings for a test: a store in memory and a payment address where nobody listens. */
export function testConfig(overrides: Partial<AppConfig> = {}): AppConfig {
  return {
    port: 0,
    databasePath: ':memory:',
    paymentApiUrl: 'http://127.0.0.1:9',
    paymentApiKey: 'test-key',
    webhookSecret: 'a-secret-for-tests',
    holdMinutes: 15,
    holdsPerMinute: 100,
    expiryIntervalMs: 60_000,
    debugRoutes: false,
    ...overrides,
  };
}

/** The whole application, built as the server builds it, with one room and three users. */
export function createTestApp(
  overrides: Partial<AppConfig> = {},
  replace: (container: Container<Services>) => void = () => {},
): TestApp {
  const config = testConfig(overrides);
  const container = createContainer(config);
  replace(container);
  const users = container.resolve('userRepository');
  const keys = {
    alice: users.create('Alice', 'member').apiKey,
    bob: users.create('Bob', 'member').apiKey,
    admin: users.create('Ada', 'admin').apiKey,
  };
  const room = container.resolve('roomRepository').create({ name: 'Aurora', capacity: 8, pricePerHour: 2_000 });
  return {
    app: createApp(container, config),
    container,
    room,
    keys,
    close: () => container.resolve('database').close(),
  };
}
