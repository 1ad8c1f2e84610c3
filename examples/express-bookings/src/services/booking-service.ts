import { randomUUID } from 'node:crypto';
import { ConflictError, ForbiddenError, NotFoundError } from '../errors.js';
import type { PaymentClient } from '../payments/payment-client.js';
import type { Booking, BookingFilter, BookingRepository } from '../repositories/booking-repository.js';
import type { Page, PageRequest } from '../repositories/page.js';
import type { Room, RoomRepository } from '../repositories/room-repository.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export interface HoldRequest {
  roomId: string;
  startsAt: string;
  endsAt: string;
}

/** The life of a booking: held, then confirmed by a payment, or cancelled, or expired. */
export class BookingService {
  constructor(
    private readonly rooms: RoomRepository,
    private readonly bookings: BookingRepository,
    private readonly payments: PaymentClient,
    private readonly holdMinutes: number,
  ) {}

  /** Reserves the slot until it is paid for or the hold runs out. */
  hold(userId: string, request: HoldRequest): Booking {
    const room = this.rooms.find(request.roomId);
    if (!room) {
      throw new NotFoundError('room');
    }
    const booking: Booking = {
      id: randomUUID(),
      roomId: room.id,
      userId,
      startsAt: request.startsAt,
      endsAt: request.endsAt,
      status: 'held',
      holdExpiresAt: new Date(Date.now() + this.holdMinutes * MINUTE_MS).toISOString(),
      amount: price(room, request),
      paymentId: null,
    };
    if (!this.bookings.insertIfFree(booking)) {
      throw new ConflictError('slot_taken', 'The room is booked at that time');
    }
    return booking;
  }

  list(filter: BookingFilter, page: PageRequest): Page<Booking> {
    return this.bookings.list(filter, page);
  }

  /** Finds a booking on behalf of a user, who must be its owner. */
  find(userId: string, id: string): Booking {
    const booking = this.bookings.find(id);
    if (!booking) {
      throw new NotFoundError('booking');
    }
    if (booking.userId !== userId) {
      throw new ForbiddenError('not_your_booking', 'The booking belongs to someone else');
    }
    return booking;
  }

  async pay(userId: string, id: string, cardToken: string): Promise<Booking> {
    const booking = this.find(userId, id);
    if (booking.status !== 'held') {
      throw new ConflictError('booking_not_held', `The booking is ${booking.status}`);
    }
    if (booking.holdExpiresAt <= new Date().toISOString()) {
      throw new ConflictError('hold_expired', 'The hold has run out');
    }
    const paymentId = await this.payments.charge({ bookingId: id, amount: booking.amount, cardToken });
    this.bookings.confirm(id, paymentId);
    return { ...booking, status: 'confirmed', paymentId };
  }

  /** Gives the money back first: a booking whose refund fails stays confirmed. */
  async cancel(userId: string, id: string): Promise<void> {
    const booking = this.find(userId, id);
    if (booking.status === 'cancelled' || booking.status === 'expired') {
      throw new ConflictError('booking_closed', `The booking is ${booking.status}`);
    }
    if (booking.paymentId !== null) {
      await this.payments.refund(booking.paymentId);
    }
    this.bookings.cancel(id);
  }
}

function price(room: Room, { startsAt, endsAt }: HoldRequest): number {
  const hours = (Date.parse(endsAt) - Date.parse(startsAt)) / HOUR_MS;
  return Math.round(hours * room.pricePerHour);
}
