import express from 'express';
import { HttpError, requireKey } from './require-key.js';

const app = express();

app.get('/items', requireKey, (_req, res) => {
  res.json([]);
});

app.use((error: unknown, _req: express.Request, res: express.Response, _next: express.NextFunction) => {
  if (error instanceof HttpError) {
    res.status(error.status).json({ message: error.message });
  } else {
    res.status(500).end();
  }
});

app.listen(3000);
