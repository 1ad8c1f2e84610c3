import { Router } from 'express';
import { currentUser } from '../middleware/authenticate.js';
import type { UserRepository } from '../repositories/user-repository.js';

/** The caller's own account. Stands behind authentication. */
export function createAccountRouter(users: UserRepository): Router {
  const router = Router();

  router.get('/', (_req, res) => {
    res.json(currentUser(res));
  });

  router.post('/api-key', (_req, res) => {
    res.status(201).json({ apiKey: users.rotateApiKey(currentUser(res).id) });
  });

  return router;
}
