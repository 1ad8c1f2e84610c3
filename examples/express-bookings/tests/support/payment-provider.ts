import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PaymentProvider {
  url: string;
  /** The paths of the requests so far. */
  received: string[];
  /** What the next requests are answered with; `null` cuts the connection. */
  answerWith(status: number | null, body?: object): void;
  close(): Promise<void>;
}

/** An HTTP server of its own that stands in for the payment provider. It accepts every charge until told otherwise. */
export async function startPaymentProvider(): Promise<PaymentProvider> {
  const received: string[] = [];
  let status: number | null = 201;
  let answer: object = { id: 'ch_1' };
  const server = createServer((req, res) => {
    received.push(req.url ?? '');
    if (status === null) {
      req.socket.destroy();
      return;
    }
    res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    answerWith(nextStatus, body = {}) {
      status = nextStatus;
      answer = body;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
