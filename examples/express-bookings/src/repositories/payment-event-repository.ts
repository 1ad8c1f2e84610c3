import type { BookingDatabase } from '../database/database.js';

export interface PaymentEvent {
  id: string;
  type: string;
  bookingId: string;
}

/** Remembers which events of the payment provider have been seen. */
export class PaymentEventRepository {
  constructor(private readonly database: BookingDatabase) {}

  /** Returns false when the event was recorded before. */
  record(event: PaymentEvent): boolean {
    const { changes } = this.database
      .prepare('INSERT OR IGNORE INTO payment_events (id, type, booking_id) VALUES (@id, @type, @bookingId)')
      .run(event);
    return changes === 1;
  }
}
