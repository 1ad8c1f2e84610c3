import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../support/test-app.js';

describe('every path', () => {
  let api: TestApp;

  beforeAll(() => {
    api = createTestApp();
  });

  afterAll(() => api.close());

  it('answers 404 where nothing is mounted', async () => {
    const res = await request(api.app).get('/api/nowhere');

    expect(res.status).toBe(404);
    expect(res.body.error.code).toBe('route_not_found');
  });

  it('has no debug routes unless they are switched on', async () => {
    await request(api.app).get('/debug/config').expect(404);
  });

  it('answers 400 to a body that is not JSON', async () => {
    const res = await request(api.app).post('/api/bookings').type('application/json').send('{"roomId": ');

    expect(res.status).toBe(400);
    expect(res.body.error.code).toBe('unreadable_body');
  });
});
