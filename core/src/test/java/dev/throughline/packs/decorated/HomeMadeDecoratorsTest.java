package dev.throughline.packs.decorated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Decorators of the project's own on top of Express: its code keeps the routes, and its code registers them. */
class HomeMadeDecoratorsTest {
    private final DecoratedSample sample = new DecoratedSample();

    @Test
    void aClassDecoratorRegistersWhatMetadataOnThePrototypeSays() {
        sample.file("main.ts", """
                import 'reflect-metadata';
                import express from 'express';
                import { AppRouter } from './router';
                import './login';
                const app = express();
                app.use('/api', AppRouter.instance());
                """).file("router.ts", """
                import { Router } from 'express';
                export class AppRouter {
                  private static one: Router;
                  static instance() { if (!AppRouter.one) { AppRouter.one = Router(); } return AppRouter.one; }
                }
                """).file("decorators.ts", """
                import 'reflect-metadata';
                import { AppRouter } from './router';
                export enum Keys { method = 'method', path = 'path', middleware = 'middleware' }
                function bind(method: string) {
                  return (path: string) => (target: any, key: string, desc: PropertyDescriptor) => {
                    Reflect.defineMetadata(Keys.path, path, target, key);
                    Reflect.defineMetadata(Keys.method, method, target, key);
                  };
                }
                export const get = bind('get');
                export const post = bind('post');
                export function use(middleware) {
                  return (target: any, key: string) => {
                    const all = Reflect.getMetadata(Keys.middleware, target, key) || [];
                    Reflect.defineMetadata(Keys.middleware, [...all, middleware], target, key);
                  };
                }
                export function controller(prefix: string) {
                  return (target: Function) => {
                    const router = AppRouter.instance();
                    for (let key in target.prototype) {
                      const path = Reflect.getMetadata(Keys.path, target.prototype, key);
                      const method = Reflect.getMetadata(Keys.method, target.prototype, key);
                      const before = Reflect.getMetadata(Keys.middleware, target.prototype, key) || [];
                      if (path) {
                        router[method](`${prefix}${path}`, ...before, target.prototype[key]);
                      }
                    }
                  };
                }
                """).file("login.ts", """
                import { controller, get, post, use } from './decorators';
                const auth = (req, res, next) => req.session ? next() : res.status(403).end();
                @controller('/auth')
                class Login {
                  @get('/login') form(req, res) { res.send('form'); }
                  @post('/login') @use(auth) login(req, res) { res.status(req.body.email ? 201 : 422).end(); }
                  helper() {}
                }
                """);

        assertThat(sample.routes()).containsExactly(
                "GET /api/auth/login [200] decorators.ts:26", "POST /api/auth/login [201, 403, 422] decorators.ts:26");
    }

    @Test
    void aRegistrarReadsTablesOnTheConstructor() {
        sample.file("main.ts",
                """
                        import express from 'express';
                        const table = new WeakMap();
                        const Route = (method, path) => (target, key) => {
                          const routes = target.constructor.routes ?? (target.constructor.routes = []);
                          routes.push({ method, path, key });
                        };
                        const Injectable = () => type => { table.set(type, Reflect.getMetadata('design:paramtypes', type) ?? []); };
                        const make = type => new type(...(table.get(type) ?? []).map(make));
                        @Injectable() class Store { find() { return undefined; } }
                        @Injectable()
                        class Things {
                          static routes: any[];
                          constructor(private readonly store: Store) {}
                          @Route('get', '/:id') one(req, res) {
                            const found = this.store.find();
                            if (!found) { return res.status(404).end(); }
                            res.json(found);
                          }
                          @Route('delete', '/:id') gone(req, res) { res.sendStatus(204); }
                        }
                        const app = express();
                        [Things].forEach(type => {
                          const instance = make(type);
                          const router = express.Router();
                          type.routes.forEach(({ method, path, key }) => router[method](path, (req, res) => instance[key](req, res)));
                          app.use('/things', router);
                        });
                        """);

        assertThat(sample.routes()).containsExactly(
                "GET /things/{id} [404] main.ts:25", "DELETE /things/{id} [204] main.ts:25");
    }
}
