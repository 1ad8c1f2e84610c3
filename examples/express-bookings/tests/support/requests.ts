import request from 'supertest';
import type { Booking } from '../../src/repositories/booking-repository.js';
import { BOOKINGS_PATH } from '../../src/paths.js';
import type { TestApp } from './test-app.js';

type Method = 'get' | 'post' | 'patch' | 'delete';

/** Sends a request with an API key; without one when the key is undefined. */
export function send(api: TestApp, method: Method, path: string, key?: string): request.Test {
  const test = request(api.app)[method](path);
  return key === undefined ? test : test.set('Authorization', `Bearer ${key}`);
}

export const MORNING = { startsAt: '2031-05-06T09:00:00.000Z', endsAt: '2031-05-06T11:00:00.000Z' };

/** Holds the morning in the room of the test application. */
export async function holdMorning(api: TestApp, key: string): Promise<Booking> {
  const res = await send(api, 'post', BOOKINGS_PATH, key)
    .send({ roomId: api.room.id, ...MORNING })
    .expect(201);
  return res.body as Booking;
}
