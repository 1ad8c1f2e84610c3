import type { BookingDatabase } from '../database/database.js';
import type { Page, PageRequest } from './page.js';

export const BOOKING_STATUSES = ['held', 'confirmed', 'cancelled', 'expired'] as const;

export type BookingStatus = (typeof BOOKING_STATUSES)[number];

/** Times are ISO 8601 in UTC, so that they sort as text. */
export interface Booking {
  id: string;
  roomId: string;
  userId: string;
  startsAt: string;
  endsAt: string;
  status: BookingStatus;
  holdExpiresAt: string;
  /** In cents, fixed when the slot is held. */
  amount: number;
  paymentId: string | null;
}

export interface BookingFilter {
  userId?: string;
  status?: BookingStatus;
}

const COLUMNS = `id, room_id AS roomId, user_id AS userId, starts_at AS startsAt, ends_at AS endsAt, status,
  hold_expires_at AS holdExpiresAt, amount, payment_id AS paymentId`;

export class BookingRepository {
  constructor(private readonly database: BookingDatabase) {}

  /** Stores the booking unless its slot is taken; check and insert are one transaction. */
  insertIfFree(booking: Booking): boolean {
    const insert = this.database.transaction(() => {
      if (this.activeBetween(booking.roomId, booking.startsAt, booking.endsAt).length > 0) {
        return false;
      }
      this.database
        .prepare(
          `INSERT INTO bookings (id, room_id, user_id, starts_at, ends_at, status, hold_expires_at, amount, payment_id)
           VALUES (@id, @roomId, @userId, @startsAt, @endsAt, @status, @holdExpiresAt, @amount, @paymentId)`,
        )
        .run(booking);
      return true;
    });
    return insert.immediate();
  }

  find(id: string): Booking | undefined {
    return this.database.prepare(`SELECT ${COLUMNS} FROM bookings WHERE id = ?`).get(id) as Booking | undefined;
  }

  list(filter: BookingFilter, { limit, offset }: PageRequest): Page<Booking> {
    const where = 'WHERE (@userId IS NULL OR user_id = @userId) AND (@status IS NULL OR status = @status)';
    const named = { userId: filter.userId ?? null, status: filter.status ?? null };
    const items = this.database
      .prepare(`SELECT ${COLUMNS} FROM bookings ${where} ORDER BY starts_at, id LIMIT @limit OFFSET @offset`)
      .all({ ...named, limit, offset }) as Booking[];
    const { total } = this.database.prepare(`SELECT count(*) AS total FROM bookings ${where}`).get(named) as {
      total: number;
    };
    return { items, total };
  }

  /** Held or confirmed bookings of a room that overlap the half-open interval. */
  activeBetween(roomId: string, from: string, to: string): Booking[] {
    return this.database
      .prepare(
        `SELECT ${COLUMNS} FROM bookings
         WHERE room_id = ? AND status IN ('held', 'confirmed') AND starts_at < ? AND ends_at > ? ORDER BY starts_at`,
      )
      .all(roomId, to, from) as Booking[];
  }

  existsForRoom(roomId: string): boolean {
    return this.database.prepare('SELECT 1 FROM bookings WHERE room_id = ? LIMIT 1').get(roomId) !== undefined;
  }

  confirm(id: string, paymentId: string): void {
    this.database.prepare("UPDATE bookings SET status = 'confirmed', payment_id = ? WHERE id = ?").run(paymentId, id);
  }

  cancel(id: string): void {
    this.database.prepare("UPDATE bookings SET status = 'cancelled' WHERE id = ?").run(id);
  }

  /** Frees the slots of unpaid bookings; returns how many there were. */
  expireHolds(now: Date): number {
    return this.database
      .prepare("UPDATE bookings SET status = 'expired' WHERE status = 'held' AND hold_expires_at <= ?")
      .run(now.toISOString()).changes;
  }
}
