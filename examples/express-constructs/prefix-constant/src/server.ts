import express from 'express';
import { ITEMS_PATH, PATHS } from './paths.js';
import { itemRouter } from './items.js';
import { orderRouter } from './orders.js';

const app = express();
app.use(express.json());

app.use(ITEMS_PATH, itemRouter);
app.use(PATHS.orders, orderRouter);

app.listen(3000);
