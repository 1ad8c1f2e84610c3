import express from 'express';
import { itemRouter } from './items.js';

const app = express();
app.use(express.json());

app.get(['/status', '/health'], (_req, res) => {
  res.sendStatus(204);
});

app.use(['/items', '/v1/items'], itemRouter);

app.listen(3000);
