import { afterEach, describe, expect, it, vi } from 'vitest';
import { PaymentDeclinedError, PaymentUnavailableError } from '../../src/errors.js';
import { PaymentClient } from '../../src/payments/payment-client.js';

describe('PaymentClient', () => {
  const client = new PaymentClient('https://payments.example', 'key');
  const charge = { bookingId: 'b-1', amount: 4_000, cardToken: 'tok_visa' };

  function answer(status: number, body: object): void {
    vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response(JSON.stringify(body), { status })));
  }

  afterEach(() => vi.unstubAllGlobals());

  it('returns the id of the payment', async () => {
    answer(201, { id: 'ch_3' });

    await expect(client.charge(charge)).resolves.toBe('ch_3');
  });

  it('tells a declined card from a provider in trouble', async () => {
    answer(402, {});
    await expect(client.charge(charge)).rejects.toThrow(PaymentDeclinedError);

    answer(500, {});
    await expect(client.charge(charge)).rejects.toThrow(PaymentUnavailableError);
  });
});
