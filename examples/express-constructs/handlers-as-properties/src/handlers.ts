import type { Request, Response } from 'express';

const names: string[] = ['Lamp'];

export const readers = {
  list(_req: Request, res: Response): void {
    res.json(names);
  },
  find: (req: Request, res: Response): void => {
    const name = names[Number(req.params.id)];
    if (name === undefined) {
      res.status(404).end();
      return;
    }
    res.json({ name });
  },
};

export function createHandlers(limit: number) {
  function create(req: Request, res: Response): void {
    if (names.length >= limit) {
      res.status(507).json({ error: 'The shelf is full' });
      return;
    }
    names.push(String(req.body.name));
    res.status(201).end();
  }
  return { create };
}
