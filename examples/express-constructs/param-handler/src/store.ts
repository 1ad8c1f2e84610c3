import { Pool } from 'pg';

const pool = new Pool();

export async function findShelf(name: string) {
  const { rows } = await pool.query('SELECT * FROM shelf WHERE name = $1', [name]);
  return rows[0];
}
