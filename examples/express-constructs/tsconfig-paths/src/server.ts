import express from 'express';
import { itemRouter } from '@routes/items';
import { statusRouter } from '@routes/status';

const app = express();
app.use(express.json());

app.use('/items', itemRouter);
app.use('/status', statusRouter);

app.listen(3000);
