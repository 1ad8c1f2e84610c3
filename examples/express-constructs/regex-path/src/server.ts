import express from 'express';

const app = express();
app.use(express.json());

app.get(/^\/files\/(?<fileId>\d+)$/, (req, res) => {
  if (req.params.fileId === '0') {
    res.sendStatus(404);
    return;
  }
  res.type('text').send('content');
});

app.listen(3000);
