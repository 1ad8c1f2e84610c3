import express from 'express';
import { adminRouter } from './admin.js';
import { itemRouter } from './items.js';

const app = express();
app.use(express.json());

app.use('/items', itemRouter);
if (process.env.ENABLE_ADMIN === 'true') {
  app.use('/admin', adminRouter);
}

app.listen(3000);
