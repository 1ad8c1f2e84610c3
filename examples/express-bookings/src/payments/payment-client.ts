import { z } from 'zod';
import { PaymentDeclinedError, PaymentUnavailableError } from '../errors.js';

const TIMEOUT_MS = 5_000;

const chargeAnswer = z.object({ id: z.string() });

export interface ChargeRequest {
  bookingId: string;
  /** In cents. */
  amount: number;
  cardToken: string;
}

/** Talks to the payment provider over HTTP. */
export class PaymentClient {
  constructor(
    private readonly baseUrl: string,
    private readonly apiKey: string,
  ) {}

  /** Returns the provider's id of the payment. */
  async charge(request: ChargeRequest): Promise<string> {
    const response = await this.post('/charges', request);
    if (response.status === 402) {
      throw new PaymentDeclinedError();
    }
    if (!response.ok) {
      throw new PaymentUnavailableError();
    }
    const answer = chargeAnswer.safeParse(await response.json());
    if (!answer.success) {
      throw new PaymentUnavailableError();
    }
    return answer.data.id;
  }

  async refund(paymentId: string): Promise<void> {
    const response = await this.post(`/charges/${paymentId}/refund`, {});
    if (!response.ok) {
      throw new PaymentUnavailableError();
    }
  }

  private async post(path: string, body: object): Promise<Response> {
    try {
      return await fetch(`${this.baseUrl}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${this.apiKey}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch {
      throw new PaymentUnavailableError();
    }
  }
}
