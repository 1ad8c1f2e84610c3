import express from 'express';
import { ItemRoutes } from './item-routes.js';

const app = express();
app.use(express.json());

app.use('/items', new ItemRoutes().router);

app.listen(3000);
