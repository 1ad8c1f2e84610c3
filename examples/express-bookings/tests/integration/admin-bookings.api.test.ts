import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN_PATH } from '../../src/paths.js';
import { holdMorning, send } from '../support/requests.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

describe('the bookings of everyone', () => {
  const path = `${ADMIN_PATH}/bookings`;
  let api: TestApp;

  beforeAll(async () => {
    api = createTestApp();
    await holdMorning(api, api.keys.alice);
  });

  afterAll(() => api.close());

  it.each([
    ['held', 1],
    ['confirmed', 0],
  ])('counts those that are %s', async (status, total) => {
    const res = await send(api, 'get', `${path}?status=${status}`, api.keys.admin);

    expect(res.status).toBe(200);
    expect(res.body.total).toBe(total);
  });

  it('refuses a status that does not exist', async () => {
    await send(api, 'get', `${path}?status=lost`, api.keys.admin).expect(400);
  });

  it('asks for a key', async () => {
    await send(api, 'get', path).expect(401);
  });

  it('is not for members', async () => {
    const res = await send(api, 'get', path, api.keys.alice);

    expect(res.status).toBe(403);
    expect(res.body.error.code).toBe('wrong_role');
  });
});
