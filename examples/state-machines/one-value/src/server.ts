import express from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();

class Circuit {
  state = 'closed';

  open() {
    this.state = 'open';
  }

  close() {
    this.state = 'closed';
  }
}

const circuit = new Circuit();

app.post('/users/:id/block', async (req, res) => {
  const { rows } = await pool.query('SELECT * FROM users WHERE id = $1', [req.params.id]);
  if (rows[0].status === 'blocked') {
    return res.status(409).end();
  }
  await pool.query("UPDATE users SET status = 'blocked' WHERE id = $1", [req.params.id]);
  res.json({});
});
app.post('/circuit', (req, res) => {
  if (circuit.state === 'open') {
    circuit.close();
  } else {
    circuit.open();
  }
  const upstream = { status: 'up' };
  upstream.status = 'down';
  res.json(upstream);
});
app.listen(3000);
