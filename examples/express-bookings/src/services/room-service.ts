import { NotFoundError } from '../errors.js';
import type { BookingRepository } from '../repositories/booking-repository.js';
import type { Page, PageRequest } from '../repositories/page.js';
import type { Room, RoomRepository } from '../repositories/room-repository.js';
import { freeSlots, openingHours, type Slot } from './slots.js';

/** What anyone may know about the rooms. */
export class RoomService {
  constructor(
    private readonly rooms: RoomRepository,
    private readonly bookings: BookingRepository,
  ) {}

  list(page: PageRequest): Page<Room> {
    return this.rooms.list(page);
  }

  find(id: string): Room {
    const room = this.rooms.find(id);
    if (!room) {
      throw new NotFoundError('room');
    }
    return room;
  }

  availability(id: string, date: string): Slot[] {
    const room = this.find(id);
    const open = openingHours(date);
    return freeSlots(date, this.bookings.activeBetween(room.id, open.startsAt, open.endsAt));
  }
}
