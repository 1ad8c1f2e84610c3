import { OrderStatus, PrismaClient } from '@prisma/client';
import express from 'express';

const prisma = new PrismaClient();
const app = express();

app.post('/orders', async (req, res) => {
  res.status(201).json(await prisma.order.create({ data: { id: 1, status: 'OPEN' } }));
});
app.post('/orders/:id/pay', async (req, res) => {
  const order = await prisma.order.findUnique({ where: { id: Number(req.params.id) } });
  if (order?.status !== 'OPEN') {
    return res.status(409).end();
  }
  res.json(await prisma.order.update({ where: { id: order.id }, data: { status: 'PAID' } }));
});
app.post('/orders/:id/ship', async (req, res) => {
  const { count } = await prisma.order.updateMany({
    where: { id: Number(req.params.id), status: { in: ['PAID'] } },
    data: { status: 'SHIPPED' },
  });
  res.status(count === 0 ? 409 : 204).end();
});
app.patch('/orders/:id', async (req, res) => {
  res.json(await prisma.order.update({ where: { id: 1 }, data: { status: req.query.status as OrderStatus } }));
});
app.listen(3000);
