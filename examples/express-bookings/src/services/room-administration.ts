import { ConflictError, NotFoundError } from '../errors.js';
import type { BookingRepository } from '../repositories/booking-repository.js';
import type { Room, RoomRepository } from '../repositories/room-repository.js';

export type NewRoom = Omit<Room, 'id'>;

export type RoomChange = Partial<Pick<Room, 'capacity' | 'pricePerHour'>>;

/** Opens, changes and closes rooms. */
export class RoomAdministration {
  constructor(
    private readonly rooms: RoomRepository,
    private readonly bookings: BookingRepository,
  ) {}

  create(room: NewRoom): Room {
    if (this.rooms.findByName(room.name)) {
      throw new ConflictError('name_taken', 'Another room has this name');
    }
    return this.rooms.create(room);
  }

  update(id: string, change: RoomChange): Room {
    const room = { ...this.roomOf(id), ...change };
    this.rooms.update(room);
    return room;
  }

  /** Only a room that was never booked can go: bookings are kept as records. */
  remove(id: string): void {
    const room = this.roomOf(id);
    if (this.bookings.existsForRoom(room.id)) {
      throw new ConflictError('room_in_use', 'The room has bookings');
    }
    this.rooms.remove(room.id);
  }

  private roomOf(id: string): Room {
    const room = this.rooms.find(id);
    if (!room) {
      throw new NotFoundError('room');
    }
    return room;
  }
}
