import express from 'express';
import { requireKey, requirePlan } from './guards.js';
import { itemRouter } from './items.js';
import { openRouter } from './open.js';

const app = express();
app.use(express.json());

app.use('/api/items', requireKey, requirePlan('gold'), itemRouter);
app.use('/api/open', openRouter);

app.listen(3000);
