import express from 'express';
import { shelves } from './shelves.js';

const app = express();
app.use(express.json());

app.param('room', (_req, res, next, room) => {
  if (room === 'cellar') {
    res.status(423).json({ error: 'The cellar is locked' });
    return;
  }
  next();
});

app.use('/rooms/:room/shelves', shelves);

app.get('/rooms', (_req, res) => {
  res.json([]);
});

app.listen(3000);
