package dev.throughline.packs.decorated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoutingControllersPackTest {
    private static final String IMPORT = """
            import { createExpressServer, useExpressServer, useContainer, JsonController, Get, Post, Delete, Param, Body, \
            Authorized, HttpCode, OnUndefined, OnNull, CurrentUser, UseBefore, Middleware, NotFoundError, HttpError, Res, \
            BadRequestError } from 'routing-controllers';
            """;

    private final DecoratedSample sample = new DecoratedSample();

    @Test
    void makesRoutesOfControllers() {
        sample.file("main.ts", IMPORT + """
                @JsonController('/users')
                class Users {
                  @Get()
                  all() { return []; }
                  @Get('/:id')
                  async one(@Param('id') id: string) { return { id }; }
                  @HttpCode(201)
                  @Post()
                  create(@Body() body: any) { return body; }
                }
                createExpressServer({ controllers: [Users], routePrefix: '/api' });
                """);

        assertThat(sample.routes()).containsExactly(
                "GET /api/users [200] main.ts:4", "GET /api/users/{id} [200] main.ts:6",
                "POST /api/users [201] main.ts:9");
    }

    @Test
    void answersUndefinedAndNullAsTheFrameworkSays() {
        sample.file("main.ts", IMPORT + """
                class Gone extends HttpError { constructor() { super(410, 'gone'); } }
                const found = () => Math.random() > 0.5 ? {} : undefined;
                @JsonController()
                class Things {
                  @Get('/a') @OnUndefined(204) a() { return found(); }
                  @Get('/b') @OnUndefined(Gone) b() { return found(); }
                  @Get('/c') c() { return found(); }
                  @Get('/d') d() { return null; }
                  @Get('/e') @OnNull(404) e() { return null; }
                  @Delete('/f') async f() { return; }
                }
                createExpressServer({ controllers: [Things] });
                """);

        assertThat(sample.routes()).containsExactly(
                "GET /a [200, 204] main.ts:6", "GET /b [200, 410] main.ts:7", "GET /c [200, 404] main.ts:8",
                "GET /d [204] main.ts:9", "GET /e [404] main.ts:10", "DELETE /f [404] main.ts:11");
    }

    @Test
    void answersErrorsByTheirCode() {
        sample.file("main.ts", IMPORT + """
                @JsonController()
                class Things {
                  @Get('/a') a(@Param('id') id: string) { if (!id) throw new BadRequestError('id'); return 1; }
                  @Get('/b') async b() { throw new NotFoundError(); }
                  @Get('/c') c() { throw new Error('x'); }
                  @Get('/d') d(@Res() res) { return res.status(202).json({}); }
                }
                createExpressServer({ controllers: [Things] });
                """);

        assertThat(sample.routes()).containsExactly(
                "GET /a [200, 400] main.ts:4", "GET /b [404] main.ts:5", "GET /c [500] main.ts:6",
                "GET /d [202] main.ts:7");
    }

    @Test
    void asksTheCheckers() {
        sample.file("main.ts", IMPORT + """
                @Authorized()
                @JsonController()
                class Things {
                  @Get('/a') a() { return 1; }
                  @Authorized('admin') @Get('/b') b() { return 1; }
                  @Get('/c') c(@CurrentUser({ required: true }) user: any) { return user; }
                }
                createExpressServer({ controllers: [Things],
                  authorizationChecker: async (action, roles) => action.request.headers.token === 'x',
                  currentUserChecker: action => action.request.user });
                """);

        assertThat(sample.routes()).containsExactly(
                "GET /a [200, 401] main.ts:5", "GET /b [200, 403] main.ts:6", "GET /c [200, 401] main.ts:7");
    }

    @Test
    void refusesInvalidBodies() {
        sample.file("main.ts", IMPORT + """
                import { IsEmail } from 'class-validator';
                class Base { @IsEmail() email: string; }
                class Checked extends Base {}
                class Free { email: string; }
                @JsonController()
                class Things {
                  @Post('/a') a(@Body() body: Checked) { return 1; }
                  @Post('/b') b(@Body() body: Free) { return 1; }
                  @Post('/c') c(@Body({ required: true }) body: Free) { return 1; }
                  @Get('/d/:n') d(@Param('n') n: number) { return n; }
                }
                createExpressServer({ controllers: [Things] });
                """);

        assertThat(sample.routes()).containsExactly(
                "POST /a [200, 400] main.ts:8", "POST /b [200] main.ts:9", "POST /c [200, 400] main.ts:10",
                "GET /d/{n} [200, 400] main.ts:11");
    }

    @Test
    void loadsControllersAndMiddlewareByPattern() {
        sample.file("main.ts", IMPORT + """
                import express from 'express';
                const app = express();
                useExpressServer(app, { controllers: [__dirname + '/controllers/*.js'],
                  middlewares: ['middlewares/*.ts'], defaultErrorHandler: false });
                """).file("controllers/a.controller.ts", IMPORT + """
                @JsonController('/a') export class A { @Get() get() { throw new NotFoundError(); } }
                """).file("middlewares/errors.ts", IMPORT + """
                @Middleware({ type: 'after' })
                export class Errors { error(error, req, res, next) { res.status(error.httpCode + 10).json({}); } }
                @Middleware({ type: 'before' })
                export class Log { use(req, res, next) { next(); } }
                """);

        assertThat(sample.routes()).containsExactly("GET /a [414] controllers/a.controller.ts:2");
    }

    @Test
    void takesAllControllersWhenItIsNotKnownWhich() {
        sample.file("main.ts",
                IMPORT + """
                        createExpressServer({ controllers: process.env.CONTROLLERS.split(','), routePrefix: process.env.PREFIX });
                        """)
                .file("src/UserController.ts", IMPORT + """
                        @JsonController('/users') export class UserController { @Get() get() { return 1; } }
                        """).file("test/FakeController.ts", IMPORT + """
                        @JsonController('/fake') export class FakeController { @Get() get() { return 1; } }
                        """);

        assertThat(sample.routes()).containsExactly("GET /users [200] src/UserController.ts:2");
        assertThat(sample.reasons()).anyMatch(reason -> reason.contains("prefix"));
    }

    @Test
    void makesControllersByTheContainer() {
        sample.file("main.ts", IMPORT + """
                import { Container, Service } from 'typedi';
                @Service() class Store { find() { return undefined; } }
                @Service() @JsonController() class Things {
                  constructor(private store: Store) {}
                  @Get('/a') a() { return this.store.find(); }
                }
                useContainer(Container);
                createExpressServer({ controllers: [Things] });
                """);

        assertThat(sample.routes()).containsExactly("GET /a [404] main.ts:6");
    }

    @Test
    void runsMiddlewareOfARoute() {
        sample.file("main.ts", IMPORT + """
                class Guard { use(req, res, next) { if (!req.user) return res.status(403).end(); next(); } }
                @JsonController() class Things {
                  @Get('/a') @UseBefore(Guard) a() { return 1; }
                }
                createExpressServer({ controllers: [Things] });
                """);

        assertThat(sample.routes()).containsExactly("GET /a [200, 403] main.ts:4");
    }
}
