import express, { Router } from 'express';

export const adminApp = express();

const users = Router();

users.get('/:userId', (req, res) => {
  res.json({ id: req.params.userId });
});

adminApp.use((req, res, next) => {
  if (req.get('x-role') !== 'admin') {
    res.sendStatus(403);
    return;
  }
  next();
});
adminApp.use('/users', users);
adminApp.get('/stats', (_req, res) => {
  res.json({ users: 1 });
});
