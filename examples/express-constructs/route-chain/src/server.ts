import express from 'express';
import { requireOwner } from './guards.js';

const app = express();
app.use(express.json());

app
  .route('/items/:id')
  .get((req, res) => {
    res.json({ id: req.params.id });
  })
  .patch(requireOwner, (req, res) => {
    res.json({ id: req.params.id, ...req.body });
  })
  .delete(requireOwner, (_req, res) => {
    res.sendStatus(204);
  });

app.listen(3000);
