import express from 'express';
import { createItemRouter } from './items.js';

const app = express();
app.use(express.json());

app.use('/api/items', createItemRouter());

app.listen(3000);
