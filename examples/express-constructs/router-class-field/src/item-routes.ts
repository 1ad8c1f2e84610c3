import { Router } from 'express';

export class ItemRoutes {
  readonly router = Router();

  constructor() {
    this.router.get('/', (_req, res) => {
      res.json([]);
    });
    this.registerWrites();
  }

  private registerWrites(): void {
    this.router.put('/:id', (req, res) => {
      if (typeof req.body?.name !== 'string') {
        res.status(422).json({ error: 'An item needs a name' });
        return;
      }
      res.json({ id: req.params.id, name: req.body.name });
    });
  }
}
