import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOOKINGS_PATH } from '../../src/paths.js';
import { holdMorning, MORNING, send } from '../support/requests.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

describe('bookings', () => {
  let api: TestApp;

  beforeEach(() => {
    api = createTestApp({ holdsPerMinute: 3 });
  });

  afterEach(() => api.close());

  it('holds a free slot', async () => {
    const res = await send(api, 'post', BOOKINGS_PATH, api.keys.alice).send({ roomId: api.room.id, ...MORNING });

    expect(res.status).toBe(201);
    expect(res.body).toMatchObject({ status: 'held', roomId: api.room.id, amount: 4_000 });
    expect(res.headers.location).toBe(`/api/bookings/${res.body.id}`);
  });

  it.each([
    ['without a room', { ...MORNING }],
    ['that ends before it starts', { roomId: 'any', startsAt: MORNING.endsAt, endsAt: MORNING.startsAt }],
    ['at no real time', { roomId: 'any', startsAt: 'tomorrow', endsAt: 'later' }],
  ])('refuses a booking %s', async (_what, body) => {
    const res = await send(api, 'post', BOOKINGS_PATH, api.keys.alice).send(body);

    expect(res.status).toBe(400);
    expect(res.body.error.code).toBe('invalid_request');
  });

  it('knows only rooms that exist', async () => {
    await send(api, 'post', BOOKINGS_PATH, api.keys.alice)
      .send({ roomId: 'nowhere', ...MORNING })
      .expect(404);
  });

  it('gives a slot away once', async () => {
    await holdMorning(api, api.keys.alice);

    const res = await send(api, 'post', BOOKINGS_PATH, api.keys.bob).send({ roomId: api.room.id, ...MORNING });

    expect(res.status).toBe(409);
    expect(res.body.error.code).toBe('slot_taken');
  });

  it('limits how often one user may ask', async () => {
    for (let attempt = 0; attempt < 3; attempt++) {
      await send(api, 'post', BOOKINGS_PATH, api.keys.alice).send({});
    }

    const res = await send(api, 'post', BOOKINGS_PATH, api.keys.alice).send({});

    expect(res.status).toBe(429);
  });

  it.each([
    ['no key', undefined],
    ['an unknown key', 'nobody'],
  ])('asks for a key: %s', async (_what, key) => {
    await send(api, 'get', BOOKINGS_PATH, key).expect(401);
  });

  it('pages through the bookings of the caller', async () => {
    await holdMorning(api, api.keys.alice);

    const mine = await send(api, 'get', `${BOOKINGS_PATH}?limit=1`, api.keys.alice);
    const others = await send(api, 'get', `${BOOKINGS_PATH}?limit=1&offset=0`, api.keys.bob);

    expect(mine.status).toBe(200);
    expect(mine.body).toMatchObject({ total: 1, items: [{ roomId: api.room.id }] });
    expect(others.body).toEqual({ total: 0, items: [] });
  });

  it('shows a booking to its owner only', async () => {
    const booking = await holdMorning(api, api.keys.alice);

    await send(api, 'get', `${BOOKINGS_PATH}/${booking.id}`, api.keys.alice).expect(200);
    const res = await send(api, 'get', `${BOOKINGS_PATH}/${booking.id}`, api.keys.bob);

    expect(res.status).toBe(403);
    expect(res.body.error.code).toBe('not_your_booking');
  });

  it('does not find what was never booked', async () => {
    await send(api, 'get', '/api/bookings/unknown', api.keys.alice).expect(404);
  });

  it('frees the slot of a booking that is cancelled', async () => {
    const booking = await holdMorning(api, api.keys.alice);

    const res = await send(api, 'delete', `${BOOKINGS_PATH}/${booking.id}`, api.keys.alice);

    expect(res.status).toBe(204);
    await holdMorning(api, api.keys.bob);
  });
});
