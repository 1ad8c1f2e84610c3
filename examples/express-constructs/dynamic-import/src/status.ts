import type { Express } from 'express';

export function registerStatus(app: Express): void {
  app.get('/status', (_req, res) => {
    res.json({ up: true });
  });
}
