import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../support/test-app.js';

describe('health', () => {
  let folder: string;
  let api: TestApp;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bookings-'));
    api = createTestApp({ databasePath: join(folder, 'bookings.sqlite') });
  });

  afterEach(() => {
    api.close();
    rmSync(folder, { recursive: true });
  });

  it('is up', async () => {
    await request(api.app).get('/health').expect(200, { status: 'up' });
  });

  it('is ready while the database answers', async () => {
    const res = await request(api.app).get('/health/ready');

    expect(res.status).toBe(200);
  });

  it('is not ready without its database', async () => {
    api.container.resolve('database').close();

    const res = await request(api.app).get('/health/ready');

    expect(res.status).toBe(503);
    expect(res.body.status).toBe('database unavailable');
  });
});
