import express from 'express';
import { createItemRouter } from './items.js';
import { ItemStore } from './item-store.js';

const app = express();
app.use(express.json());

app.use('/api/items', createItemRouter({ store: new ItemStore(), basePath: '/v1' }));

app.listen(3000);
