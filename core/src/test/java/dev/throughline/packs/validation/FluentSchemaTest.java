package dev.throughline.packs.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.packs.middleware.SampleApp;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FluentSchemaTest {

    private static SampleApp app(String source) {
        return new SampleApp(new ValidationPack(), source);
    }

    /** A validating middleware that picks the parts of the request, as many projects write it. */
    private static final String PICKING = """
            const Joi = require('joi');
            const pick = (object, keys) => keys.reduce((obj, key) => {
                if (object && Object.prototype.hasOwnProperty.call(object, key)) obj[key] = object[key];
                return obj;
            }, {});
            class ApiError extends Error { constructor(public statusCode, message) { super(message); } }
            const password = (value, helpers) => {
                if (value.length < 8) return helpers.message('too short');
                return value;
            };
            const validate = (schema) => (req, res, next) => {
                const validSchema = pick(schema, ['params', 'query', 'body']);
                const object = pick(req, Object.keys(validSchema));
                const { value, error } = Joi.compile(validSchema)
                    .prefs({ errors: { label: 'key' }, abortEarly: false })
                    .validate(object);
                if (error) return next(new ApiError(400, error.details.map((d) => d.message).join(', ')));
                Object.assign(req, value);
                return next();
            };
            const register = { body: Joi.object().keys({
                email: Joi.string().required().email(),
                password: Joi.string().required().custom(password),
            }) };
            app.post('/', validate(register), (req, res) => res.status(201).json({}));
            """;

    @Test
    void joiOfUnknownInputHasBothResults() {
        SampleApp app = app(PICKING);

        assertThat(app.statuses()).containsExactly(201, 400);
        assertThat(app.statuses(Map.of("email", "a@example.org", "password", "long enough"))).containsExactly(201);
        assertThat(app.statuses(Map.of("email", "a@example.org", "password", "short"))).contains(400);
    }

    @Test
    void joiDecidesKnownInput() {
        String source = """
                import Joi from 'joi';
                const schema = Joi.object({
                    email: Joi.string().email().required(),
                    nick: Joi.string().allow('', null),
                    count: Joi.number().integer().min(1).default(1),
                    kind: Joi.string().valid('a', 'b'),
                });
                app.post('/', (req, res) => {
                    const { error, value } = schema.validate(req.body);
                    if (error) return res.status(400).json(error.details);
                    res.status(value.count === 1 ? 201 : 202).end();
                });
                """;
        SampleApp app = app(source);

        assertThat(app.statuses(Map.of("email", "a@example.org"))).containsExactly(201);
        assertThat(app.statuses(Map.of("email", "a@example.org", "nick", "", "count", "2"))).containsExactly(202);
        assertThat(app.statuses(Map.of())).containsExactly(400);
        assertThat(app.statuses(Map.of("email", "a@example.org", "more", 1))).containsExactly(400);
        assertThat(app.statuses(Map.of("email", "a@example.org", "count", 0))).containsExactly(400);
        assertThat(app.statuses(Map.of("email", "a@example.org", "kind", "c"))).containsExactly(400);
    }

    @Test
    void joiRejectsAsynchronously() {
        SampleApp app = app("""
                import Joi, { ValidationError } from 'joi';
                app.post('/', async (req, res) => {
                    try {
                        await Joi.object({ n: Joi.number().required() }).validateAsync(req.body);
                        res.json({});
                    } catch (e) {
                        res.status(e instanceof ValidationError ? 422 : 500).end();
                    }
                });
                """);

        assertThat(app.statuses(Map.of("n", 1))).containsExactly(200);
        assertThat(app.statuses(Map.of("n", "one"))).containsExactly(422);
    }

    @Test
    void yupDecidesKnownInput() {
        SampleApp app = app("""
                import * as yup from 'yup';
                const schema = yup.object({ name: yup.string().required(), age: yup.number().min(18) });
                app.post('/', async (req, res, next) => {
                    try {
                        await schema.validate(req.body, { abortEarly: false });
                        res.json({});
                    } catch (e) {
                        if (e instanceof yup.ValidationError) return res.status(400).json(e.errors);
                        next(e);
                    }
                });
                """);

        assertThat(app.statuses()).containsExactly(200, 400);
        assertThat(app.statuses(Map.of("name", "a", "more", 1))).containsExactly(200);
        assertThat(app.statuses(Map.of("name", ""))).containsExactly(400);
        assertThat(app.statuses(Map.of("name", "a", "age", 3))).containsExactly(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Joi.object({ v: Joi.string() })                                      | 200",
        "Joi.object({ v: Joi.number() })                                      | 400",
        "Joi.object({ w: Joi.string() })                                      | 400",
        "Joi.object({ w: Joi.string() }).unknown()                            | 200",
        "Joi.object({ w: Joi.string() }).options({ allowUnknown: true })      | 200",
        "Joi.object()                                                         | 200",
        "Joi.object({ v: Joi.string().min(5) })                               | 400",
        "Joi.object({ v: Joi.string().pattern(/^w/) })                        | 200",
        "Joi.object({ v: Joi.alternatives().try(Joi.number(), Joi.string()) }) | 200",
        "Joi.object({ v: Joi.array().items(Joi.string()) })                   | 400",
        "Joi.object({ v: Joi.string(), w: Joi.any().when('v', {}) })          | 200 400"
    })
    void everyMethodDecides(String schema, String expected) {
        SampleApp app = app("""
                import Joi from 'joi';
                app.post('/', (req, res) => {
                    const { error } = (%s).validate(req.body);
                    res.status(error ? 400 : 200).end();
                });
                """.formatted(schema));

        assertThat(app.statuses(Map.of("v", "word")).stream().map(String::valueOf))
                .containsExactly(expected.split(" "));
    }
}
