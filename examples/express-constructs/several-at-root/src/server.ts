import express from 'express';
import { itemRouter } from './items.js';
import { pageRouter } from './pages.js';

const app = express();
app.use(express.json());

app.use('/', itemRouter);
app.use(pageRouter);

app.listen(3000);
