import express from 'express';

const app = express();

app
  .route('/reports/:id')
  .all((req, res, next) => {
    if (req.headers.authorization) {
      next();
    } else {
      res.sendStatus(401);
    }
  })
  .get((_req, res) => {
    res.json({});
  })
  .delete((_req, res) => {
    res.status(204).end();
  });

app.all('/internal/*path', (req, res, next) => {
  if (req.ip === '127.0.0.1') {
    next();
    return;
  }
  res.sendStatus(403);
});

app.get('/internal/health', (_req, res) => {
  res.json({ ok: true });
});

app.all('/*path', (_req, res) => {
  res.sendStatus(404);
});

app.listen(3000);
