import express from 'express';
import { mount } from './decorators.js';
import { ItemController } from './item-controller.js';

const app = express();
app.use(express.json());

mount(app, [new ItemController()]);

app.listen(3000);
