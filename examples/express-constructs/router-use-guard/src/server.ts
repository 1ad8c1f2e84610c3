import express from 'express';
import { itemRouter } from './items.js';

const app = express();
app.use(express.json());

app.use('/items', itemRouter);

app.listen(3000);
