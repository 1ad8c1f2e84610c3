package dev.throughline.packs.decorated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecoratorFrameworksTest {
    private final DecoratedSample sample = new DecoratedSample();

    @Test
    void inversifyBuildsTheAppOfItsControllers() {
        sample.file("main.ts", """
                import { Container, injectable, inject } from 'inversify';
                import { controller, httpGet, httpPost, httpMethod, requestParam, response, InversifyExpressServer,
                  BaseHttpController } from 'inversify-express-utils';
                @injectable() class Store { find(id) { return undefined; } }
                const guard = (req, res, next) => req.user ? next() : res.status(401).end();
                @controller('/users', guard)
                class Users extends BaseHttpController {
                  constructor(@inject('Store') private store: Store) { super(); }
                  @httpGet('/') all(req, res) { res.status(206).json([]); }
                  @httpGet('/:id') async one(@requestParam('id') id: string) {
                    return id ? this.ok({}) : this.notFound(); }
                  @httpPost('/') create(@response() res) { return this.json({}, 201); }
                  @httpMethod('delete', '/:id') gone() { return this.store.find(1); }
                }
                const container = new Container();
                container.bind('Store').to(Store);
                const server = new InversifyExpressServer(container, null, { rootPath: '/api' });
                server.setConfig(app => { app.get('/ping', (req, res) => res.send('pong')); });
                export const app = server.build();
                """);

        assertThat(sample.routes()).containsExactly(
                "GET /ping [200] main.ts:18",
                "GET /api/users [206, 401] main.ts:9",
                "GET /api/users/{id} [200, 401, 404] main.ts:10",
                "POST /api/users [201, 401] main.ts:12",
                "DELETE /api/users/{id} [204, 401] main.ts:13");
    }

    @Test
    void decoratorsExpressAttachesControllers() {
        sample.file("main.ts", """
                import express from 'express';
                import { attachControllers, Controller, Get, Post, Params, Response } from '@decorators/express';
                const check = (req, res, next) => req.body.x ? next() : res.sendStatus(422);
                @Controller('/users')
                class Users {
                  @Get('/:id') one(@Response() res, @Params('id') id: string) { res.json({ id }); }
                  @Post('/', [check]) create(@Response() res) { res.status(201).end(); }
                }
                const app = express();
                attachControllers(app, [Users]);
                """);

        assertThat(sample.routes())
                .containsExactly("GET /users/{id} [200] main.ts:6", "POST /users [201, 422] main.ts:7");
    }

    @Test
    void overnightRegistersInstancesOnTheAppOfTheServer() {
        sample.file("main.ts",
                """
                        import { Server, Controller, ClassMiddleware, Middleware, Get, Post, Wrapper, ChildControllers }
                          from '@overnightjs/core';
                        const auth = (req, res, next) => req.headers.token ? next() : res.status(401).end();
                        const limit = (req, res, next) => req.body.much ? res.status(429).end() : next();
                        const safe = handler => (req, res) => { if (!req.ip) { return res.status(418).end(); } handler(req, res); };
                        abstract class Base { @Get('health') health(req, res) { res.status(204).end(); } }
                        @Controller('posts')
                        class Posts { @Get() all(req, res) { res.json([]); } }
                        @Controller('users') @ClassMiddleware([auth]) @ChildControllers([new Posts()])
                        class Users extends Base {
                          constructor(private store) { super(); }
                          @Get(':id') @Middleware(limit) one(req, res) {
                            const found = this.store.find(req.params.id);
                            res.status(found ? 200 : 404).end();
                          }
                          @Post('') @Wrapper(safe) async create(req, res) { res.status(201).end(); }
                        }
                        export class Api extends Server {
                          constructor(private port = 3000) { super(); }
                          init() {
                            this.app.use((req, res, next) => next());
                            this.addControllers([new Users({ find: id => undefined })]);
                          }
                        }
                        new Api().init();
                        """);

        assertThat(sample.routes()).containsExactly(
                "GET /users/posts [200, 401] main.ts:8", "GET /users/{id} [401, 404, 429] main.ts:12",
                "POST /users [201, 401, 418] main.ts:16", "GET /users/health [204, 401] main.ts:6");
    }

    @Test
    void tsoaAnswersGeneratedRoutes() {
        sample.file("main.ts", """
                import express from 'express';
                import { Users } from './users';
                import { ExpressTemplateService, fetchMiddlewares } from '@tsoa/runtime';
                const templateService = new ExpressTemplateService({}, {});
                export function RegisterRoutes(app) {
                  app.get('/users/:id', ...(fetchMiddlewares(Users)),
                    async function Users_one(request, response, next) {
                      const args = { id: { in: 'path', name: 'id', required: true, dataType: 'string' } };
                      let validatedArgs = [];
                      try {
                        validatedArgs = templateService.getValidatedArgs({ args, request, response });
                        const controller = new Users();
                        await templateService.apiHandler({ methodName: 'one', controller, response, next, validatedArgs,
                          successStatus: undefined });
                      } catch (err) { return next(err); }
                    });
                  app.delete('/users', async function Users_clear(request, response, next) {
                    await templateService.apiHandler({ methodName: 'clear', controller: new Users(), response, next,
                      validatedArgs: [], successStatus: undefined });
                  });
                }
                const app = express();
                RegisterRoutes(app);
                """).file("users.ts", """
                import { Controller, Route, Get, Delete, Middlewares } from 'tsoa';
                @Route('users')
                @Middlewares((req, res, next) => req.user ? next() : res.status(403).end())
                export class Users extends Controller {
                  @Get('{id}') async one(id: string) { if (id === 'x') this.setStatus(404); return { id }; }
                  @Delete() async clear() {}
                }
                """);

        assertThat(sample.routes()).containsExactly(
                "GET /users/{id} [200, 400, 403, 404] main.ts:6", "DELETE /users [204] main.ts:17");
    }

    @Test
    void tsoaReadsDecoratorsWhereRoutesAreNotGenerated() {
        sample.file("main.ts", """
                import express from 'express';
                import { RegisterRoutes } from './build/routes';
                const app = express();
                RegisterRoutes(app);
                """).file("src/users.ts", """
                import { Controller, Route, Get, Post, Path, Body, SuccessResponse } from 'tsoa';
                @Route('users')
                export class Users extends Controller {
                  @Get('{id}') async one(@Path() id: string) { return { id }; }
                  @SuccessResponse('201', 'Created') @Post() async create() { this.setStatus(201); return {}; }
                }
                """);

        assertThat(sample.routes())
                .containsExactly("GET /users/{id} [200, 400] src/users.ts:4", "POST /users [201] src/users.ts:5");
    }

    @Test
    void microframeworkRunsLoadersInOrder() {
        sample.file("main.ts", """
                import express from 'express';
                import { bootstrapMicroframework } from 'microframework-w3tec';
                bootstrapMicroframework({ loaders: [
                  async settings => { settings.setData('app', express()); },
                  () => { throw new Error('not this one'); },
                  settings => { settings.getData('app').get('/home', (req, res) => res.json({})); },
                ] });
                """);

        assertThat(sample.routes()).containsExactly("GET /home [200] main.ts:6");
    }
}
