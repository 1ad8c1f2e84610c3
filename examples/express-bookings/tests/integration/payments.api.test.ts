import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BOOKINGS_PATH } from '../../src/paths.js';
import type { Booking } from '../../src/repositories/booking-repository.js';
import { type PaymentProvider, startPaymentProvider } from '../support/payment-provider.js';
import { holdMorning, send } from '../support/requests.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

describe('paying for a booking', () => {
  let provider: PaymentProvider;
  let api: TestApp;
  let booking: Booking;

  beforeAll(async () => {
    provider = await startPaymentProvider();
  });

  afterAll(() => provider.close());

  beforeEach(async () => {
    api = createTestApp({ paymentApiUrl: provider.url });
    booking = await holdMorning(api, api.keys.alice);
  });

  afterEach(() => api.close());

  function pay(target: TestApp, bookingId: string, key: string) {
    return send(target, 'post', `${BOOKINGS_PATH}/${bookingId}/payment`, key).send({ cardToken: 'tok_visa' });
  }

  it('charges the card and confirms the booking', async () => {
    const res = await pay(api, booking.id, api.keys.alice);

    expect(res.status).toBe(200);
    expect(res.body).toMatchObject({ id: booking.id, status: 'confirmed', paymentId: 'ch_1' });
    expect(provider.received).toContain('/charges');
  });

  it('needs a card', async () => {
    await send(api, 'post', `${BOOKINGS_PATH}/${booking.id}/payment`, api.keys.alice).send({}).expect(400);
  });

  it('lets nobody pay for someone else', async () => {
    const res = await pay(api, booking.id, api.keys.bob);

    expect(res.status).toBe(403);
  });

  it('does not find what was never booked', async () => {
    await pay(api, 'unknown', api.keys.alice).expect(404);
  });

  it('charges once', async () => {
    await pay(api, booking.id, api.keys.alice).expect(200);

    const res = await pay(api, booking.id, api.keys.alice);

    expect(res.status).toBe(409);
    expect(res.body.error.code).toBe('booking_not_held');
  });

  it('refuses a hold that has run out', async () => {
    const hurried = createTestApp({ paymentApiUrl: provider.url, holdMinutes: 0 });
    const late = await holdMorning(hurried, hurried.keys.alice);

    const res = await pay(hurried, late.id, hurried.keys.alice);

    expect(res.status).toBe(409);
    expect(res.body.error.code).toBe('hold_expired');
    hurried.close();
  });
});
