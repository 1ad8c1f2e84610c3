import request from 'supertest';
import { Pool } from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/app';

const pool = new Pool();
const app = buildApp(pool);

describe('jobs', () => {
  it('starts what is queued', async () => {
    await request(app).post('/jobs?name=a').expect(201);
    await request(app).post('/jobs/1/start').expect(200);
    await request(app).post('/jobs/1/start').expect(409);
  });

  it('finishes what runs', async () => {
    await pool.query("INSERT INTO jobs (id, status) VALUES (1, 'queued')");
    await pool.query("UPDATE jobs SET status = 'running' WHERE id = 1");
    const response = await request(app).post('/jobs/1/finish');
    expect(response.status).toBe(200);
  });

  it('tells no state where there are several', async () => {
    await pool.query("INSERT INTO jobs (id, status) VALUES (1, 'queued'), (2, 'done')");
    await request(app).post('/jobs/1/cancel').expect(200);
  });

  describe('that are done', () => {
    beforeEach(async () => {
      await pool.query('INSERT INTO jobs (id, status) VALUES ($1, $2)', [1, 'done']);
    });

    it('are not cancelled', async () => {
      await request(app).post('/jobs/1/cancel').expect(409);
    });
  });
});
