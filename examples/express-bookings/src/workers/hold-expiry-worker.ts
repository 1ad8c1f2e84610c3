import type { BookingRepository } from '../repositories/booking-repository.js';

/** Frees the slots of bookings that were never paid for. */
export class HoldExpiryWorker {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly bookings: BookingRepository,
    private readonly intervalMs: number,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => this.tick(), this.intervalMs);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** Returns how many holds it expired. */
  runOnce(now: Date = new Date()): number {
    return this.bookings.expireHolds(now);
  }

  /** A failed round is reported and tried again: the loop outlives a store that is down for a while. */
  private tick(): void {
    try {
      this.runOnce();
    } catch (error) {
      console.error('Expiring holds failed', error);
    }
  }
}
