import express, { type Express } from 'express';
import request from 'supertest';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConflictError, NotFoundError } from '../../src/errors.js';
import { handleErrors } from '../../src/middleware/errors.js';
import { createAdminRoomRouter } from '../../src/routes/admin.js';
import type { RoomAdministration } from '../../src/services/room-administration.js';

describe('administration of rooms', () => {
  const roomAdministration = { create: vi.fn(), update: vi.fn(), remove: vi.fn() };
  const zenith = { name: 'Zenith', capacity: 12, pricePerHour: 3_000 };
  let app: Express;

  function createApp(): Express {
    const server = express();
    server.use(express.json());
    server.use('/api/admin/rooms', createAdminRoomRouter(roomAdministration as unknown as RoomAdministration));
    server.use(handleErrors);
    return server;
  }

  beforeEach(() => {
    vi.resetAllMocks();
    app = createApp();
  });

  it('creates a room', async () => {
    roomAdministration.create.mockReturnValue({ id: 'room-1', ...zenith });

    const res = await request(app).post('/api/admin/rooms').send(zenith);

    expect(res.status).toBe(201);
    expect(roomAdministration.create).toHaveBeenCalledWith(zenith);
  });

  it('refuses a room without a name', async () => {
    await request(app).post('/api/admin/rooms').send({ capacity: 2, pricePerHour: 0 }).expect(400);
    expect(roomAdministration.create).not.toHaveBeenCalled();
  });

  it('refuses a name that is taken', async () => {
    roomAdministration.create.mockImplementation(() => {
      throw new ConflictError('name_taken', 'Another room has this name');
    });

    await request(app).post('/api/admin/rooms').send(zenith).expect(409);
  });

  it('changes a room', async () => {
    roomAdministration.update.mockReturnValue({ id: 'room-1', ...zenith, capacity: 14 });

    const res = await request(app).patch('/api/admin/rooms/room-1').send({ capacity: 14 });

    expect(res.status).toBe(200);
    expect(res.body.capacity).toBe(14);
  });

  it('does not change a room that is not there', async () => {
    roomAdministration.update.mockImplementation(() => {
      throw new NotFoundError('room');
    });

    const res = await request(app).patch('/api/admin/rooms/room-9').send({ capacity: 14 });

    expect(res.status).toBe(404);
  });
});
