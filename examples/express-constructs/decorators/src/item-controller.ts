import type { Request, Response } from 'express';
import { Controller, Get, Post } from './decorators.js';

@Controller('/items')
export class ItemController {
  private readonly names = ['Lamp'];

  @Get('/:index')
  find(req: Request, res: Response): void {
    const name = this.names[Number(req.params.index)];
    res.status(name === undefined ? 404 : 200).json({ name });
  }

  @Post('/')
  create(req: Request, res: Response): void {
    this.names.push(String(req.body.name));
    res.status(201).end();
  }
}
