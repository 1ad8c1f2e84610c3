import { Router } from 'express';

export const pageRouter = Router();

pageRouter.get('/', (_req, res) => {
  res.redirect('/about');
});

pageRouter.get('/about', (_req, res) => {
  res.type('text').send('About us');
});
