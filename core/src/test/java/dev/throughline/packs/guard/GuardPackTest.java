package dev.throughline.packs.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.packs.middleware.SampleApp;
import org.junit.jupiter.api.Test;

class GuardPackTest {

    private static SampleApp app(String source) {
        return new SampleApp(new GuardPack(), source);
    }

    @Test
    void rateLimitAnswers429AndPassesOn() {
        SampleApp app = app("""
                import rateLimit from 'express-rate-limit';
                app.post('/', rateLimit({ windowMs: 1000, max: 5 }), (req, res) => res.status(201).json({}));
                """);

        assertThat(app.statuses()).containsExactly(201, 429);
        assertThat(app.causes(429)).containsExactly("the rate limit is exceeded");
    }

    @Test
    void rateLimitTakesStatusAndHandlerFromItsOptions() {
        assertThat(app("""
                import { rateLimit } from 'express-rate-limit';
                app.post('/', rateLimit({ max: 5, statusCode: 420 }), (req, res) => res.json({}));
                """).statuses()).containsExactly(200, 420);
        assertThat(app("""
                const rateLimit = require('express-rate-limit');
                app.post('/', rateLimit({ handler: (req, res) => res.status(503).json({}) }),
                    (req, res) => res.json({}));
                """).statuses()).containsExactly(200, 503);
    }

    @Test
    void rateLimitThatIsAlwaysSkippedAnswersNothing() {
        assertThat(app("""
                import rateLimit from 'express-rate-limit';
                app.post('/', rateLimit({ skip: () => true }), (req, res) => res.json({}));
                """).statuses()).containsExactly(200);
    }

    @Test
    void slowDownRefusesNobody() {
        assertThat(app("""
                import slowDown from 'express-slow-down';
                app.post('/', slowDown({ delayAfter: 1 }), (req, res) => res.json({}));
                """).statuses()).containsExactly(200);
    }

    @Test
    void rejectedLimiterAnswersWhatTheProjectSays() {
        assertThat(app("""
                import { RateLimiterMemory } from 'rate-limiter-flexible';
                const limiter = new RateLimiterMemory({ points: 5 });
                app.use((req, res, next) => {
                    limiter.consume(req.ip).then(() => next()).catch(() => res.status(429).send('slow down'));
                });
                app.get('/', (req, res) => res.json({}));
                """).statuses()).containsExactly(200, 429);
    }

    @Test
    void passportAnswers401AndSetsTheUser() {
        SampleApp app = app("""
                import passport from 'passport';
                app.get('/', passport.authenticate('jwt', { session: false }), (req, res) => {
                    if (!req.user) return res.status(418).end();
                    res.json({});
                });
                """);

        assertThat(app.statuses()).containsExactly(200, 401);
        assertThat(app.causes(401)).containsExactly("the credential is missing or invalid");
    }

    @Test
    void passportRedirectsWhereItsOptionsSaySo() {
        assertThat(app("""
                import passport from 'passport';
                app.post('/', passport.authenticate('local', { failureRedirect: '/login' }),
                    (req, res) => res.json({}));
                """).statuses()).containsExactly(200, 302);
    }

    @Test
    void passportTellsTheCallbackOfTheProject() {
        assertThat(app("""
                import passport from 'passport';
                class ApiError extends Error { constructor(public statusCode, message) { super(message); } }
                const verify = (req, resolve, reject) => async (err, user, info) => {
                    if (err || info || !user) return reject(new ApiError(401, 'Please authenticate'));
                    req.user = user;
                    if (!user.admin) return reject(new ApiError(403, 'Forbidden'));
                    resolve();
                };
                const auth = () => async (req, res, next) => new Promise((resolve, reject) => {
                    passport.authenticate('jwt', { session: false }, verify(req, resolve, reject))(req, res, next);
                }).then(() => next()).catch((err) => next(err));
                app.get('/', auth(), (req, res) => res.json({}));
                app.use((err, req, res, next) => res.status(err.statusCode).json({}));
                """).statuses()).containsExactly(200, 401, 403);
    }

    @Test
    void passportThatOnlyPreparesPassesOn() {
        assertThat(app("""
                import passport from 'passport';
                app.use(passport.initialize());
                app.use(passport.session());
                app.get('/', (req, res) => res.json({}));
                """).statuses()).containsExactly(200);
    }

    @Test
    void expressJwtPassesAnErrorToTheErrorHandlers() {
        assertThat(app("""
                import { expressjwt, UnauthorizedError } from 'express-jwt';
                app.get('/', expressjwt({ secret: 's', algorithms: ['HS256'] }), (req, res) => res.json({}));
                app.use((err, req, res, next) => {
                    if (err instanceof UnauthorizedError) return res.status(err.status).json({ code: err.code });
                    res.status(500).end();
                });
                """).statuses()).containsExactly(200, 401);
    }

    @Test
    void errorWithAStatusNeedsNoErrorHandler() {
        assertThat(app("""
                import { auth, requiredScopes } from 'express-oauth2-jwt-bearer';
                app.get('/', auth(), requiredScopes('read'), (req, res) => res.json({}));
                """).statuses()).containsExactly(200, 401, 403);
    }

    @Test
    void forgedRequestsAreRefused() {
        assertThat(app("""
                import csurf from 'csurf';
                app.post('/', csurf({ cookie: true }), (req, res) => res.json({}));
                """).statuses()).containsExactly(200, 403);
        assertThat(app("""
                import { doubleCsrf } from 'csrf-csrf';
                const { doubleCsrfProtection } = doubleCsrf({ getSecret: () => 's' });
                app.post('/', doubleCsrfProtection, (req, res) => res.json({}));
                """).statuses()).containsExactly(200, 403);
    }

    @Test
    void libraryThatIsNotKnownRefusesNobody() {
        assertThat(app("""
                import helmet from 'helmet';
                app.use(helmet());
                app.get('/', (req, res) => res.json({}));
                """).statuses()).containsExactly(200);
    }
}
