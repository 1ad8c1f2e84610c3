import { BOOKING_STATUSES, type BookingRepository, type BookingStatus } from '../repositories/booking-repository.js';

/** Figures for the back office. */
export class ReportService {
  constructor(private readonly bookings: BookingRepository) {}

  /** How many bookings there are in each status. */
  totals(): Record<BookingStatus, number> {
    const counts = BOOKING_STATUSES.map((status) => {
      const { total } = this.bookings.list({ status }, { limit: 1, offset: 0 });
      return [status, total] as const;
    });
    return Object.fromEntries(counts) as Record<BookingStatus, number>;
  }
}
