const express = require('express');
const items = require('./items');
const { router: orders } = require('./orders');

const app = express();
app.use(express.json());

app.use('/items', items);
app.use('/orders', orders);
app.get('/health', (req, res) => res.send('ok'));

app.listen(3000);
