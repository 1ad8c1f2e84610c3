import type { Router } from 'express';

export function registerItemRoutes(router: Router, path: string): void {
  router.get(path, (_req, res) => {
    res.json([]);
  });

  router.delete(`${path}/:id`, (req, res) => {
    if (req.params.id === '1') {
      res.status(409).json({ error: 'Still in use' });
      return;
    }
    res.status(204).end();
  });
}
