import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../support/test-app.js';

describe('rooms', () => {
  let api: TestApp;

  beforeAll(() => {
    api = createTestApp();
    api.container.resolve('roomRepository').create({ name: 'Borealis', capacity: 4, pricePerHour: 1_500 });
  });

  afterAll(() => api.close());

  it('lists the rooms by name, page by page', async () => {
    const res = await request(api.app).get('/api/rooms').query({ limit: 1, offset: 1 });

    expect(res.status).toBe(200);
    expect(res.body).toMatchObject({ total: 2, items: [{ name: 'Borealis' }] });
  });

  it.each(['limit=0', 'limit=101', 'limit=ten', 'offset=-1'])('refuses the page %s', async (query) => {
    await request(api.app).get(`/api/rooms?${query}`).expect(400);
  });

  it('shows one room', async () => {
    const res = await request(api.app).get(`/api/rooms/${api.room.id}`);

    expect(res.status).toBe(200);
    expect(res.body.name).toBe('Aurora');
  });

  it('does not find a room that is not there', async () => {
    const res = await request(api.app).get('/api/rooms/unknown').expect(404);

    expect(res.body.error.code).toBe('room_not_found');
  });
});
