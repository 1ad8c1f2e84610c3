import { type Request, type Response, Router } from 'express';
import type { ItemService } from './item-service.js';

export class ItemController {
  readonly router: Router;

  constructor(private readonly items: ItemService) {
    this.router = Router();
    this.router.get('/', this.list.bind(this));
    this.router.get('/:index', (req, res) => this.find(req, res));
    this.router.delete('/:index', this.remove);
  }

  private list(_req: Request, res: Response): void {
    res.json(this.items.all());
  }

  private find(req: Request, res: Response): void {
    const name = this.items.at(Number(req.params.index));
    if (name === undefined) {
      res.status(404).end();
    } else {
      res.json({ name });
    }
  }

  private readonly remove = (_req: Request, res: Response): void => {
    res.status(501).json({ error: 'Items stay' });
  };
}
