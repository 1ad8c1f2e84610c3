import { Router } from 'express';
import type { ReportService } from '../services/report-service.js';

/** Figures for the back office. Stands behind authentication and the check of the role. */
export function createReportRouter(reports: ReportService): Router {
  const router = Router();

  router.get('/bookings', (_req, res) => {
    res.json(reports.totals());
  });

  return router;
}
