import { Router } from 'express';
import { InvalidError, NotFoundError, TooLongError } from './errors.js';

export const itemRouter = Router();

itemRouter.get('/:id', (req, res, next) => {
  if (req.params.id !== '1') {
    next(new NotFoundError('No such item'));
    return;
  }
  res.json({ id: '1' });
});

itemRouter.post('/', (req, res) => {
  res.status(201).json({ name: nameOf(req.body) });
});

function nameOf(body: { name?: unknown }): string {
  if (typeof body?.name !== 'string') {
    throw new InvalidError('An item needs a name');
  }
  if (body.name.length > 80) {
    throw new TooLongError('The name is too long');
  }
  return body.name;
}
