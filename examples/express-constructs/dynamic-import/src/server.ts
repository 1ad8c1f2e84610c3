import express from 'express';

const app = express();

const { default: items } = await import('./items.js');
app.use('/items', items);

const { registerStatus } = await import('./status.js');
registerStatus(app);

app.listen(3000);
