import express, { Router } from 'express';
import { registerItemRoutes } from './items.js';

const app = express();
app.use(express.json());

const api = Router();
registerItemRoutes(api, '/items');
registerItemRoutes(api, '/parts');
app.use('/api', api);

app.listen(3000);
