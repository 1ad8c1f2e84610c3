import { Router } from 'express';

const router = Router();

router.head('/', (_req, res) => {
  res.status(204).end();
});

export default router;
