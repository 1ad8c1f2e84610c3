import { Router } from 'express';
import { asyncHandler } from './async-handler.js';
import { StatusError } from './error-handler.js';

export const itemRouter = Router();

itemRouter.get(
  '/:id',
  asyncHandler(async (req, res) => {
    res.json({ name: await load(String(req.params.id)) });
  }),
);

itemRouter.put('/:id', async (req, res, next) => {
  try {
    res.json({ name: await load(req.params.id) });
  } catch (error) {
    if (error instanceof StatusError && error.status === 404) {
      res.status(410).json({ error: 'The item is gone' });
    } else {
      next(error);
    }
  }
});

async function load(id: string): Promise<string> {
  if (id !== '1') {
    throw new StatusError(404, 'No such item');
  }
  return 'Lamp';
}
