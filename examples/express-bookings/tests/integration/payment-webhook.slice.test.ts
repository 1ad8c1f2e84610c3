import express, { type Express } from 'express';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Container } from '../../src/container/container.js';
import { createContainer, type Services } from '../../src/container/services.js';
import { handleErrors } from '../../src/middleware/errors.js';
import { sign } from '../../src/payments/signature.js';
import { createWebhookRouter } from '../../src/routes/webhooks.js';
import { MORNING } from '../support/requests.js';
import { testConfig } from '../support/test-app.js';

const SECRET = 'shared-with-the-provider';

describe('events of the payment provider', () => {
  let container: Container<Services>;
  let app: Express;
  let bookingId: string;

  beforeEach(() => {
    container = createContainer(testConfig());
    const { user } = container.resolve('userRepository').create('Alice', 'member');
    const room = container.resolve('roomRepository').create({ name: 'Aurora', capacity: 8, pricePerHour: 2_000 });
    bookingId = container.resolve('bookingService').hold(user.id, { roomId: room.id, ...MORNING }).id;
    app = express();
    app.use('/webhooks', createWebhookRouter(container.resolve('paymentEventService'), SECRET));
    app.use(handleErrors);
  });

  afterEach(() => container.resolve('database').close());

  function deliver(payload: string, signature = sign(payload, SECRET)) {
    return request(app)
      .post('/webhooks/payments')
      .set('Content-Type', 'application/json')
      .set('X-Signature', signature)
      .send(payload);
  }

  it('cancels a booking that was refunded, once', async () => {
    const event = JSON.stringify({ id: 'ev_1', type: 'charge.refunded', bookingId });

    const first = await deliver(event);
    const second = await deliver(event);

    expect(first.status).toBe(200);
    expect(first.body.result).toBe('applied');
    expect(second.body.result).toBe('duplicate');
    expect(container.resolve('bookingRepository').find(bookingId)?.status).toBe('cancelled');
  });

  it('does not know every booking', async () => {
    await deliver(JSON.stringify({ id: 'ev_2', type: 'charge.refunded', bookingId: 'unknown' })).expect(404);
  });

  it('refuses what it cannot read', async () => {
    await deliver('{"id": ').expect(400);
  });

  it('refuses a signature that does not match', async () => {
    const res = await deliver('{}', sign('{}', 'another secret'));

    expect(res.status).toBe(401);
    expect(res.body.error.code).toBe('bad_signature');
  });
});
