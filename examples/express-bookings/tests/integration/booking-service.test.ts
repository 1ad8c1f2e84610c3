import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Container } from '../../src/container/container.js';
import { createContainer, type Services } from '../../src/container/services.js';
import type { Room } from '../../src/repositories/room-repository.js';
import type { User } from '../../src/repositories/user-repository.js';
import { MORNING } from '../support/requests.js';
import { testConfig } from '../support/test-app.js';

describe('BookingService', () => {
  let container: Container<Services>;
  let alice: User;
  let room: Room;

  beforeEach(() => {
    container = createContainer(testConfig());
    alice = container.resolve('userRepository').create('Alice', 'member').user;
    room = container.resolve('roomRepository').create({ name: 'Aurora', capacity: 8, pricePerHour: 2_000 });
  });

  afterEach(() => container.resolve('database').close());

  it('holds slots that touch but do not overlap', () => {
    const service = container.resolve('bookingService');

    service.hold(alice.id, { roomId: room.id, ...MORNING });
    service.hold(alice.id, {
      roomId: room.id,
      startsAt: MORNING.endsAt,
      endsAt: '2031-05-06T12:00:00.000Z',
    });

    expect(service.list({ userId: alice.id }, { limit: 10, offset: 0 }).total).toBe(2);
  });

  it('refuses a slot inside another', () => {
    const service = container.resolve('bookingService');
    service.hold(alice.id, { roomId: room.id, ...MORNING });

    expect(() =>
      service.hold(alice.id, {
        roomId: room.id,
        startsAt: '2031-05-06T09:30:00.000Z',
        endsAt: '2031-05-06T10:00:00.000Z',
      }),
    ).toThrow(expect.objectContaining({ code: 'slot_taken' }));
  });

  it('cancels a booking once', async () => {
    const service = container.resolve('bookingService');
    const booking = service.hold(alice.id, { roomId: room.id, ...MORNING });

    await service.cancel(alice.id, booking.id);

    await expect(service.cancel(alice.id, booking.id)).rejects.toMatchObject({ code: 'booking_closed' });
  });
});
