import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOOKINGS_PATH } from '../../src/paths.js';
import { type PaymentProvider, startPaymentProvider } from '../support/payment-provider.js';
import { holdMorning, send } from '../support/requests.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

/** Plays back answers that the provider has really given. */
describe.skipIf(!process.env.RUN_PAYMENT_REPLAY)('answers of the payment provider', () => {
  let provider: PaymentProvider;
  let api: TestApp;

  beforeEach(async () => {
    provider = await startPaymentProvider();
    api = createTestApp({ paymentApiUrl: provider.url });
  });

  afterEach(async () => {
    api.close();
    await provider.close();
  });

  it.each([
    { what: 'a declined card', answer: 402, status: 402, code: 'payment_declined' },
    { what: 'an outage', answer: 503, status: 502, code: 'payment_unavailable' },
    { what: 'an answer without an id', answer: 201, status: 502, code: 'payment_unavailable' },
    { what: 'a connection that breaks', answer: null, status: 502, code: 'payment_unavailable' },
  ])('keeps the hold after $what', async ({ answer, status, code }) => {
    const booking = await holdMorning(api, api.keys.alice);
    provider.answerWith(answer, { object: 'charge' });

    const res = await send(api, 'post', `${BOOKINGS_PATH}/${booking.id}/payment`, api.keys.alice).send({
      cardToken: 'tok_replayed',
    });

    expect(res.status).toBe(status);
    expect(res.body.error.code).toBe(code);
    expect(api.container.resolve('bookingRepository').find(booking.id)?.status).toBe('held');
  });
});
