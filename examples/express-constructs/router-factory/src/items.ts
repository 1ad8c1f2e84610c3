import { Router } from 'express';

const items = new Map([['1', { id: '1', name: 'Lamp' }]]);

export function createItemRouter(): Router {
  const router = Router();

  router.get('/', (_req, res) => {
    res.json([...items.values()]);
  });

  router.get('/:id', (req, res) => {
    const item = items.get(req.params.id);
    if (!item) {
      res.status(404).json({ error: 'No such item' });
      return;
    }
    res.json(item);
  });

  return router;
}
