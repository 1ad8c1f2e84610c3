import express from 'express';
import { adminApp } from './admin.js';

const app = express();
app.use(express.json());

app.use('/admin', adminApp);

app.get('/items', (_req, res) => {
  res.json([]);
});

app.listen(3000);
