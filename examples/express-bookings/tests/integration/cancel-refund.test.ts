import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PaymentUnavailableError } from '../../src/errors.js';
import { BOOKINGS_PATH } from '../../src/paths.js';
import type { PaymentClient } from '../../src/payments/payment-client.js';
import type { Booking } from '../../src/repositories/booking-repository.js';
import { holdMorning, send } from '../support/requests.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

describe('cancelling a booking that is paid for', () => {
  const paymentClient = { charge: vi.fn(), refund: vi.fn() };
  let api: TestApp;
  let booking: Booking;

  beforeEach(async () => {
    paymentClient.charge.mockResolvedValue('ch_7');
    paymentClient.refund.mockReset();
    api = createTestApp({}, (container) => {
      container.register('paymentClient', () => paymentClient as unknown as PaymentClient);
    });
    booking = await holdMorning(api, api.keys.alice);
    await send(api, 'post', `${BOOKINGS_PATH}/${booking.id}/payment`, api.keys.alice).send({ cardToken: 'tok_visa' });
  });

  afterEach(() => api.close());

  it('gives the money back', async () => {
    paymentClient.refund.mockResolvedValue(undefined);

    await send(api, 'delete', `${BOOKINGS_PATH}/${booking.id}`, api.keys.alice).expect(204);

    expect(paymentClient.refund).toHaveBeenCalledWith('ch_7');
  });

  it('keeps the booking when the refund fails', async () => {
    paymentClient.refund.mockRejectedValue(new PaymentUnavailableError());

    const res = await send(api, 'delete', `${BOOKINGS_PATH}/${booking.id}`, api.keys.alice);

    expect(res.status).toBe(502);
    expect(api.container.resolve('bookingRepository').find(booking.id)?.status).toBe('confirmed');
  });
});
