export abstract class HttpError extends Error {
  abstract readonly status: number;
}

export class NotFoundError extends HttpError {
  readonly status = 404;
}

export class InvalidError extends HttpError {
  readonly status: number = 400;
}

export class TooLongError extends InvalidError {
  override readonly status = 422;
}
