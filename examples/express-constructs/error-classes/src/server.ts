import express from 'express';
import { handleErrors } from './error-handler.js';
import { itemRouter } from './items.js';

const app = express();
app.use(express.json());

app.use('/items', itemRouter);
app.use(handleErrors);

app.listen(3000);
