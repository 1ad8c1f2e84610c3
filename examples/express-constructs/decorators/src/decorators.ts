import { type Express, type RequestHandler, Router } from 'express';

type Method = 'get' | 'post';

interface Action {
  method: Method;
  path: string;
  name: string;
}

const prefixes = new Map<object, string>();
const actions = new Map<object, Action[]>();

export function Controller(prefix: string) {
  return (constructor: { prototype: object }): void => {
    prefixes.set(constructor.prototype, prefix);
  };
}

function on(method: Method) {
  return (path: string) =>
    (prototype: object, name: string): void => {
      actions.set(prototype, [...(actions.get(prototype) ?? []), { method, path, name }]);
    };
}

export const Get = on('get');
export const Post = on('post');

export function mount(app: Express, controllers: object[]): void {
  for (const controller of controllers) {
    const prototype = Object.getPrototypeOf(controller) as object;
    const router = Router();
    for (const { method, path, name } of actions.get(prototype) ?? []) {
      const handler = (controller as Record<string, RequestHandler>)[name]!;
      router[method](path, handler.bind(controller));
    }
    app.use(prefixes.get(prototype) ?? '/', router);
  }
}
