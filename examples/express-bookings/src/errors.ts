/** An error that the API answers with a status and a code of its own. */
export class AppError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

export class ValidationError extends AppError {
  constructor(message: string) {
    super(400, 'invalid_request', message);
  }
}

export class UnauthenticatedError extends AppError {
  constructor() {
    super(401, 'unauthenticated', 'A valid API key is required');
  }
}

export class BadSignatureError extends AppError {
  constructor() {
    super(401, 'bad_signature', 'The signature does not match the payload');
  }
}

export class PaymentDeclinedError extends AppError {
  constructor() {
    super(402, 'payment_declined', 'The card was declined');
  }
}

export class ForbiddenError extends AppError {
  constructor(code: string, message: string) {
    super(403, code, message);
  }
}

export class NotFoundError extends AppError {
  constructor(resource: 'room' | 'booking' | 'route') {
    super(404, `${resource}_not_found`, `No such ${resource}`);
  }
}

export class ConflictError extends AppError {
  constructor(code: string, message: string) {
    super(409, code, message);
  }
}

export class PaymentUnavailableError extends AppError {
  constructor() {
    super(502, 'payment_unavailable', 'The payment provider did not answer as expected');
  }
}
