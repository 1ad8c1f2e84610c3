import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Container } from '../../src/container/container.js';
import { createContainer, type Services } from '../../src/container/services.js';
import { MORNING } from '../support/requests.js';
import { testConfig } from '../support/test-app.js';

describe('HoldExpiryWorker', () => {
  let container: Container<Services>;
  let bookingId: string;

  beforeEach(() => {
    container = createContainer(testConfig({ holdMinutes: 15, expiryIntervalMs: 5 }));
    const { user } = container.resolve('userRepository').create('Alice', 'member');
    const room = container.resolve('roomRepository').create({ name: 'Aurora', capacity: 8, pricePerHour: 2_000 });
    bookingId = container.resolve('bookingService').hold(user.id, { roomId: room.id, ...MORNING }).id;
  });

  afterEach(() => container.resolve('database').close());

  function status(): string | undefined {
    return container.resolve('bookingRepository').find(bookingId)?.status;
  }

  it('leaves a hold alone until its time is over', () => {
    expect(container.resolve('holdExpiryWorker').runOnce()).toBe(0);
    expect(status()).toBe('held');
  });

  it('expires a hold whose time is over', () => {
    const later = new Date(Date.now() + 16 * 60_000);

    expect(container.resolve('holdExpiryWorker').runOnce(later)).toBe(1);
    expect(status()).toBe('expired');
  });

  it('works by itself until it is stopped', async () => {
    const worker = container.resolve('holdExpiryWorker');
    const round = vi.spyOn(worker, 'runOnce');

    worker.start();
    await vi.waitFor(() => expect(round).toHaveBeenCalled());
    worker.stop();

    expect(status()).toBe('held');
  });
});
