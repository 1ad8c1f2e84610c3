import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { BookingDatabase } from '../database/database.js';

export type Role = 'member' | 'admin';

export interface User {
  id: string;
  name: string;
  role: Role;
}

/** Keeps users and the hashes of their API keys; a key itself is only known to its owner. */
export class UserRepository {
  constructor(private readonly database: BookingDatabase) {}

  /** Returns the new user with the only readable copy of the key. */
  create(name: string, role: Role): { user: User; apiKey: string } {
    const user = { id: randomUUID(), name, role };
    const apiKey = newApiKey();
    this.database
      .prepare('INSERT INTO users (id, name, role, api_key_hash) VALUES (?, ?, ?, ?)')
      .run(user.id, name, role, hash(apiKey));
    return { user, apiKey };
  }

  findByApiKey(apiKey: string): User | undefined {
    return this.database.prepare('SELECT id, name, role FROM users WHERE api_key_hash = ?').get(hash(apiKey)) as
      | User
      | undefined;
  }

  /** The old key stops working at once. */
  rotateApiKey(userId: string): string {
    const apiKey = newApiKey();
    this.database.prepare('UPDATE users SET api_key_hash = ? WHERE id = ?').run(hash(apiKey), userId);
    return apiKey;
  }
}

function newApiKey(): string {
  return randomBytes(24).toString('base64url');
}

function hash(apiKey: string): string {
  return createHash('sha256').update(apiKey).digest('hex');
}
