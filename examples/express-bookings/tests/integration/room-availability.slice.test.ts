import express from 'express';
import request from 'supertest';
import { describe, expect, it, vi } from 'vitest';
import { handleErrors } from '../../src/middleware/errors.js';
import { createRoomRouter } from '../../src/routes/rooms.js';
import { RoomService } from '../../src/services/room-service.js';

const { availability } = vi.hoisted(() => ({ availability: vi.fn() }));

vi.mock('../../src/services/room-service.js', () => ({
  RoomService: class {
    availability = availability;
  },
}));

describe('availability of a room', () => {
  const MockedRoomService = RoomService as unknown as new () => RoomService;
  const app = express();
  app.use('/api/rooms', createRoomRouter(new MockedRoomService()));
  app.use(handleErrors);

  it('lists the free slots of a day', async () => {
    const slots = [{ startsAt: '2031-05-06T08:00:00.000Z', endsAt: '2031-05-06T09:00:00.000Z' }];
    availability.mockReturnValue(slots);

    const res = await request(app).get('/api/rooms/room-1/availability?date=2031-05-06');

    expect(res.status).toBe(200);
    expect(res.body).toEqual({ date: '2031-05-06', slots });
  });

  it('needs a day', async () => {
    const res = await request(app).get('/api/rooms/room-1/availability');

    expect(res.status).toBe(400);
  });
});
