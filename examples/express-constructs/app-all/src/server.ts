import express from 'express';

const app = express();
app.use(express.json());

app.get('/items', (_req, res) => {
  res.json([]);
});

app.all('/legacy/:name', (_req, res) => {
  res.status(410).json({ error: 'Gone for good' });
});

app.all('/files/*path', (_req, res) => {
  res.sendStatus(501);
});

app.listen(3000);
