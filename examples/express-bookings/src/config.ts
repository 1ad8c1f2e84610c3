import { z } from 'zod';

/** Everything that differs between one installation and another. */
export interface AppConfig {
  port: number;
  databasePath: string;
  paymentApiUrl: string;
  paymentApiKey: string;
  webhookSecret: string;
  /** How long an unpaid booking keeps its slot. */
  holdMinutes: number;
  holdsPerMinute: number;
  expiryIntervalMs: number;
  debugRoutes: boolean;
}

const environment = z.object({
  PORT: z.coerce.number().int().positive().default(3000),
  DATABASE_PATH: z.string().min(1).default('bookings.sqlite'),
  PAYMENT_API_URL: z.url(),
  PAYMENT_API_KEY: z.string().min(1),
  WEBHOOK_SECRET: z.string().min(16),
  HOLD_MINUTES: z.coerce.number().int().positive().default(15),
  HOLDS_PER_MINUTE: z.coerce.number().int().positive().default(10),
  EXPIRY_INTERVAL_MS: z.coerce.number().int().positive().default(30_000),
  DEBUG_ROUTES: z.enum(['true', 'false']).default('false'),
});

/** Reads the settings; throws a ZodError that names each variable that is missing or malformed. */
export function loadConfig(env: NodeJS.ProcessEnv): AppConfig {
  const values = environment.parse(env);
  return {
    port: values.PORT,
    databasePath: values.DATABASE_PATH,
    paymentApiUrl: values.PAYMENT_API_URL,
    paymentApiKey: values.PAYMENT_API_KEY,
    webhookSecret: values.WEBHOOK_SECRET,
    holdMinutes: values.HOLD_MINUTES,
    holdsPerMinute: values.HOLDS_PER_MINUTE,
    expiryIntervalMs: values.EXPIRY_INTERVAL_MS,
    debugRoutes: values.DEBUG_ROUTES === 'true',
  };
}
