import express from 'express';
import type { Pool } from 'pg';

const OPEN = ['queued', 'running'];

export function buildApp(pool: Pool) {
  const app = express();
  app.post('/jobs', async (req, res) => {
    await pool.query("INSERT INTO jobs (name, status) VALUES ($1, 'queued')", [req.query.name]);
    res.status(201).end();
  });
  app.post('/jobs/:id/start', async (req, res) => {
    const result = await pool.query("UPDATE jobs SET status = 'running' WHERE id = $1 AND status = 'queued'", [
      req.params.id,
    ]);
    if (result.rowCount === 0) {
      return res.status(409).json({ error: 'not queued' });
    }
    res.json({});
  });
  app.post('/jobs/:id/cancel', async (req, res) => {
    const { rows } = await pool.query('SELECT * FROM jobs WHERE id = $1', [req.params.id]);
    const job = rows[0];
    if (!job) {
      return res.status(404).end();
    }
    if (!OPEN.includes(job.status)) {
      return res.status(409).end();
    }
    await pool.query('UPDATE jobs SET status = $2 WHERE id = $1', [req.params.id, 'cancelled']);
    res.json({});
  });
  app.post('/jobs/:id/finish', async (req, res) => {
    const { rows } = await pool.query('SELECT * FROM jobs WHERE id = $1', [req.params.id]);
    const job = rows[0];
    switch (job.status) {
      case 'running':
        await pool.query(`UPDATE jobs SET status = '${req.query.failed ? 'failed' : 'done'}' WHERE id = $1`, [
          req.params.id,
        ]);
        return res.json({});
      case 'done':
      case 'failed':
        return res.json({});
      default:
        return res.status(400).end();
    }
  });
  app.get('/jobs/:id', async (req, res) => {
    const { rows } = await pool.query('SELECT * FROM jobs WHERE id = $1', [req.params.id]);
    res.json({ status: rows[0].status });
  });
  return app;
}
