import { Router } from 'express';
import { findShelf } from './store.js';

export const shelves = Router({ mergeParams: true });

shelves.get('/', (_req, res) => {
  res.json([]);
});

shelves.get('/:shelf', (_req, res) => {
  res.json(res.locals.shelf);
});

shelves.param('shelf', async (_req, res, next, name) => {
  res.locals.shelf = await findShelf(name);
  if (!res.locals.shelf) {
    res.status(404).json({ error: 'No such shelf' });
    return;
  }
  next();
});
