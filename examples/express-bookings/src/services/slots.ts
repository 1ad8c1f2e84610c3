/** A half-open interval of time, ISO 8601 in UTC. */
export interface Slot {
  startsAt: string;
  endsAt: string;
}

const OPENING_HOUR = 8;
const CLOSING_HOUR = 20;

/** The whole hours of a day (`YYYY-MM-DD`) at which a room is open and none of the taken slots overlaps. */
export function freeSlots(date: string, taken: readonly Slot[]): Slot[] {
  const free: Slot[] = [];
  for (let hour = OPENING_HOUR; hour < CLOSING_HOUR; hour++) {
    const slot = { startsAt: at(date, hour), endsAt: at(date, hour + 1) };
    if (!taken.some((other) => other.startsAt < slot.endsAt && other.endsAt > slot.startsAt)) {
      free.push(slot);
    }
  }
  return free;
}

/** The opening hours of a day as one slot. */
export function openingHours(date: string): Slot {
  return { startsAt: at(date, OPENING_HOUR), endsAt: at(date, CLOSING_HOUR) };
}

function at(date: string, hour: number): string {
  return `${date}T${String(hour).padStart(2, '0')}:00:00.000Z`;
}
