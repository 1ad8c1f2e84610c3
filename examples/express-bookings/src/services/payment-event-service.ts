import type { BookingDatabase } from '../database/database.js';
import { NotFoundError } from '../errors.js';
import type { BookingRepository } from '../repositories/booking-repository.js';
import type { PaymentEvent, PaymentEventRepository } from '../repositories/payment-event-repository.js';

export type EventResult = 'applied' | 'duplicate' | 'ignored';

/** Applies what the payment provider reports on its own account. */
export class PaymentEventService {
  constructor(
    private readonly database: BookingDatabase,
    private readonly events: PaymentEventRepository,
    private readonly bookings: BookingRepository,
  ) {}

  /** Applies an event once. An event that fails is not recorded, so that the provider may send it again. */
  apply(event: PaymentEvent): EventResult {
    return this.database.transaction(() => this.recordAndApply(event))();
  }

  private recordAndApply(event: PaymentEvent): EventResult {
    if (!this.events.record(event)) {
      return 'duplicate';
    }
    if (!this.bookings.find(event.bookingId)) {
      throw new NotFoundError('booking');
    }
    if (event.type !== 'charge.refunded') {
      return 'ignored';
    }
    this.bookings.cancel(event.bookingId);
    return 'applied';
  }
}
