import express from 'express';
import routes, { statusRouter } from './routes/index.js';

const app = express();
app.use(express.json());

app.use('/api', routes);
app.use('/status', statusRouter);

app.listen(3000);
