import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../support/requests.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

describe('smoke', () => {
  let api: TestApp;

  beforeAll(() => {
    api = createTestApp({ debugRoutes: true });
  });

  afterAll(() => api.close());

  it.each(['/api/rooms', '/api/bookings', '/api/bookings/export'])('GET %s answers', async (path) => {
    const res = await send(api, 'get', path, api.keys.alice);

    expect(res.status).toBeGreaterThanOrEqual(200);
  });

  it('expires holds', async () => {
    const res = await send(api, 'post', '/debug/holds/expire');

    expect(res.status).toBeLessThan(600);
    expect(res.status).toBe(res.status);
  });
});
