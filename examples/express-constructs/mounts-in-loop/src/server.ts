import express from 'express';
import { itemRouter } from './items.js';
import { orderRouter } from './orders.js';

const app = express();
app.use(express.json());

const mounts = [
  { path: '/items', router: itemRouter },
  { path: '/orders', router: orderRouter },
];

for (const { path, router } of mounts) {
  app.use(`/api${path}`, router);
}

app.listen(3000);
