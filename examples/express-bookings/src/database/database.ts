import Database from 'better-sqlite3';

export type BookingDatabase = Database.Database;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS users (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('member', 'admin')),
    api_key_hash TEXT NOT NULL UNIQUE
  );
  CREATE TABLE IF NOT EXISTS rooms (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    capacity INTEGER NOT NULL,
    price_per_hour INTEGER NOT NULL
  );
  CREATE TABLE IF NOT EXISTS bookings (
    id TEXT PRIMARY KEY,
    room_id TEXT NOT NULL REFERENCES rooms (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('held', 'confirmed', 'cancelled', 'expired')),
    hold_expires_at TEXT NOT NULL,
    amount INTEGER NOT NULL,
    payment_id TEXT
  );
  CREATE INDEX IF NOT EXISTS bookings_by_room ON bookings (room_id, starts_at);
  CREATE INDEX IF NOT EXISTS bookings_by_user ON bookings (user_id, starts_at);
  CREATE TABLE IF NOT EXISTS payment_events (
    id TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    booking_id TEXT NOT NULL
  );
`;

/** Opens the store and creates what is missing; `:memory:` gives a store that lives as long as the connection. */
export function openDatabase(path: string): BookingDatabase {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('foreign_keys = ON');
  database.exec(SCHEMA);
  return database;
}
