const express = require('express');
const mongoose = require('mongoose');

const Ticket = mongoose.model('Ticket', new mongoose.Schema({ title: String, status: String }));
const app = express();

app.post('/tickets', async (req, res) => {
  res.status(201).json(await Ticket.create({ title: 'one', status: 'open' }));
});
app.post('/tickets/:id/close', async (req, res) => {
  const ticket = await Ticket.findById(req.params.id);
  if (!ticket) return res.sendStatus(404);
  if (ticket.status === 'closed') return res.sendStatus(410);
  ticket.status = 'closed';
  await ticket.save();
  res.json(ticket);
});
app.post('/tickets/:id/reopen', async (req, res) => {
  const ticket = await Ticket.findOneAndUpdate(
    { _id: req.params.id, status: 'closed' },
    { $set: { status: 'open' } },
  );
  if (!ticket) return res.sendStatus(409);
  res.json(ticket);
});
app.listen(3000);
