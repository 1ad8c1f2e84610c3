import { randomUUID } from 'node:crypto';
import type { BookingDatabase } from '../database/database.js';
import type { Page, PageRequest } from './page.js';

export interface Room {
  id: string;
  name: string;
  capacity: number;
  /** In cents. */
  pricePerHour: number;
}

const COLUMNS = 'id, name, capacity, price_per_hour AS pricePerHour';

export class RoomRepository {
  constructor(private readonly database: BookingDatabase) {}

  create(room: Omit<Room, 'id'>): Room {
    const created = { id: randomUUID(), ...room };
    this.database
      .prepare('INSERT INTO rooms (id, name, capacity, price_per_hour) VALUES (@id, @name, @capacity, @pricePerHour)')
      .run(created);
    return created;
  }

  find(id: string): Room | undefined {
    return this.database.prepare(`SELECT ${COLUMNS} FROM rooms WHERE id = ?`).get(id) as Room | undefined;
  }

  findByName(name: string): Room | undefined {
    return this.database.prepare(`SELECT ${COLUMNS} FROM rooms WHERE name = ?`).get(name) as Room | undefined;
  }

  list({ limit, offset }: PageRequest): Page<Room> {
    const items = this.database
      .prepare(`SELECT ${COLUMNS} FROM rooms ORDER BY name, id LIMIT ? OFFSET ?`)
      .all(limit, offset) as Room[];
    const { total } = this.database.prepare('SELECT count(*) AS total FROM rooms').get() as { total: number };
    return { items, total };
  }

  update(room: Room): void {
    this.database
      .prepare('UPDATE rooms SET capacity = @capacity, price_per_hour = @pricePerHour WHERE id = @id')
      .run(room);
  }

  remove(id: string): void {
    this.database.prepare('DELETE FROM rooms WHERE id = ?').run(id);
  }
}
