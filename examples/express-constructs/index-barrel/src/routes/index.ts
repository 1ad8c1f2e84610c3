import { Router } from 'express';
import items from './items.js';

export { default as statusRouter } from './status.js';

const router = Router();
router.use('/items', items);

export default router;
