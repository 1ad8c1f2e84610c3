package dev.throughline.packs.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.packs.middleware.SampleApp;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValidationPackTest {

    private static SampleApp app(String source) {
        return new SampleApp(new ValidationPack(), source);
    }

    @Test
    void celebratePassesOnAnErrorWithItsStatus() {
        SampleApp app = app("""
                import { celebrate, Joi, Segments, isCelebrateError } from 'celebrate';
                app.post('/', celebrate({ [Segments.BODY]: Joi.object({ name: Joi.string().required() }) }),
                    (req, res) => res.status(201).end());
                app.use((err, req, res, next) => res.status(isCelebrateError(err) ? 400 : 500).end());
                """);

        assertThat(app.statuses()).containsExactly(201, 400);
        assertThat(app.causes(400)).containsExactly("the input is not valid");
        assertThat(app.statuses(Map.of("name", "a"))).containsExactly(201);
        assertThat(app.statuses(Map.of("other", "a"))).containsExactly(400);
    }

    @Test
    void celebrateTakesOptionsOfJoi() {
        SampleApp app = app("""
                import { celebrate, Joi } from 'celebrate';
                app.post('/', celebrate({ body: Joi.object({ name: Joi.string() }) }, { allowUnknown: true }),
                    (req, res) => res.status(201).end());
                """);

        assertThat(app.statuses(Map.of("other", "a"))).containsExactly(201);
    }

    @Test
    void expressValidationNeedsNoErrorHandler() {
        SampleApp app = app("""
                import { validate, Joi } from 'express-validation';
                app.post('/', validate({ body: Joi.object({ n: Joi.number() }) }, {}, {}),
                    (req, res) => res.status(201).end());
                """);

        assertThat(app.statuses()).containsExactly(201, 400);
        assertThat(app.statuses(Map.of("n", "many"))).containsExactly(400);
    }

    @Test
    void zodMiddlewareAnswersItself() {
        SampleApp app = app("""
                import { validateRequest } from 'zod-express-middleware';
                import { z } from 'zod';
                app.post('/', validateRequest({ body: z.object({ n: z.number() }) }),
                    (req, res) => res.status(201).end());
                """);

        assertThat(app.statuses()).containsExactly(201, 400);
        assertThat(app.statuses(Map.of("n", 1))).containsExactly(201);
    }

    @Test
    void expressValidatorLeavesTheAnswerToTheProject() {
        String chains = """
                import { body, validationResult } from 'express-validator';
                const checks = [
                    body('email').isEmail().normalizeEmail(),
                    body('name').custom(async (value) => { throw new Error('in use'); }),
                ];
                """;
        assertThat(app(chains + """
                app.post('/', checks, (req, res) => {
                    const errors = validationResult(req);
                    if (!errors.isEmpty()) return res.status(422).json({ errors: errors.array() });
                    res.status(201).end();
                });
                """).statuses()).containsExactly(201, 422);
        assertThat(app(chains + """
                app.post('/', checks, (req, res) => res.status(201).end());
                """).statuses()).containsExactly(201);
    }

    @Test
    void expressValidatorThrowsWhereItIsAskedTo() {
        assertThat(app("""
                const { check, validationResult } = require('express-validator');
                app.post('/', check('id').isInt(), (req, res) => {
                    try {
                        validationResult(req).throw();
                        res.status(201).end();
                    } catch (e) {
                        res.status(400).json(e.array());
                    }
                });
                """).statuses()).containsExactly(201, 400);
    }

    @Test
    void classValidatorFindsErrorsOrNone() {
        assertThat(app("""
                import { validate } from 'class-validator';
                class Dto { name: string; }
                app.post('/', async (req, res) => {
                    const errors = await validate(Object.assign(new Dto(), req.body));
                    if (errors.length > 0) return res.status(400).json(errors);
                    res.status(201).end();
                });
                """).statuses()).containsExactly(201, 400);
    }

    @Test
    void classValidatorRejects() {
        assertThat(app("""
                import { validateOrReject } from 'class-validator';
                app.post('/', async (req, res) => {
                    try {
                        await validateOrReject(req.body);
                    } catch (errors) {
                        return res.status(422).json(errors);
                    }
                    res.status(201).end();
                });
                """).statuses()).containsExactly(201, 422);
    }
}
