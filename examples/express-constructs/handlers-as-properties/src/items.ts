import { Router } from 'express';
import { createHandlers, readers } from './handlers.js';

const writers = createHandlers(3);

export const itemRouter = Router();

itemRouter.get('/', readers.list);
itemRouter.get('/:id', readers['find']);
itemRouter.post('/', writers.create);
