import express from 'express';
import { createApiRouter } from './api.js';

const app = express();
app.use(express.json());

app.use('/api', createApiRouter(20));

app.listen(3000);
