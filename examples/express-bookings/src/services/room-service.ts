import { ConflictError, NotFoundError } from '../errors.js';
import type { BookingRepository } from '../repositories/booking-repository.js';
import type { Page, PageRequest } from '../repositories/page.js';
import type { Room, RoomRepository } from '../repositories/room-repository.js';
import { freeSlots, openingHours, type Slot } from './slots.js';

export type NewRoom = Omit<Room, 'id'>;

export type RoomChange = Partial<Pick<Room, 'capacity' | 'pricePerHour'>>;

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

  create(room: NewRoom): Room {
    if (this.rooms.findByName(room.name)) {
      throw new ConflictError('name_taken', 'Another room has this name');
    }
    return this.rooms.create(room);
  }

  update(id: string, change: RoomChange): Room {
    const room = { ...this.find(id), ...change };
    this.rooms.update(room);
    return room;
  }

  /** Only a room that was never booked can go: bookings are kept as records. */
  remove(id: string): void {
    const room = this.find(id);
    if (this.bookings.existsForRoom(room.id)) {
      throw new ConflictError('room_in_use', 'The room has bookings');
    }
    this.rooms.remove(room.id);
  }
}
