import express from 'express';
import { ItemController } from './item-controller.js';
import { ItemService } from './item-service.js';

const app = express();
app.use(express.json());

app.use('/items', new ItemController(new ItemService()).router);

app.listen(3000);
