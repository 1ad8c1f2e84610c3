package dev.throughline.packs.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.packs.middleware.SampleApp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZodTest {

    private static SampleApp app(String source) {
        return new SampleApp(new ValidationPack(), source);
    }

    private static final String USER = """
            import { z } from 'zod';
            const User = z.object({
                email: z.string().email(),
                age: z.number().int().min(18).optional(),
                role: z.enum(['admin', 'reader']).default('reader'),
            });
            app.post('/', (req, res) => {
                const result = User.safeParse(req.body);
                if (!result.success) return res.status(400).json({ issues: result.error.issues });
                res.status(201).json(result.data);
            });
            """;

    @Test
    void safeParseOfUnknownInputHasBothResults() {
        assertThat(app(USER).statuses()).containsExactly(201, 400);
    }

    @Test
    void safeParseDecidesKnownInput() {
        SampleApp app = app(USER);

        assertThat(app.statuses(Map.of("email", "a@example.org"))).containsExactly(201);
        assertThat(app.statuses(Map.of("email", "a@example.org", "age", 18, "role", "admin", "more", 1)))
                .containsExactly(201);
        assertThat(app.statuses(Map.of())).containsExactly(400);
        assertThat(app.statuses(Map.of("email", "nobody"))).containsExactly(400);
        assertThat(app.statuses(Map.of("email", "a@example.org", "age", 17))).containsExactly(400);
        assertThat(app.statuses(Map.of("email", "a@example.org", "age", "18"))).containsExactly(400);
        assertThat(app.statuses(Map.of("email", "a@example.org", "role", "root"))).containsExactly(400);
    }

    @Test
    void parseThrowsAnErrorThatInstanceofTells() {
        String source = """
                import { z, ZodError } from 'zod';
                const Body = z.object({ name: z.string().min(1) }).strict();
                app.post('/', (req, res) => res.json(Body.parse(req.body)));
                app.use((err, req, res, next) => {
                    if (err instanceof ZodError) return res.status(422).json(err.flatten());
                    res.status(500).end();
                });
                """;
        SampleApp app = app(source);

        assertThat(app.statuses()).containsExactly(200, 422);
        assertThat(app.causes(422)).containsExactly("the input is not valid");
        assertThat(app.statuses(Map.of("name", "a"))).containsExactly(200);
        assertThat(app.statuses(Map.of("name", ""))).containsExactly(422);
        assertThat(app.statuses(Map.of("name", "a", "other", 1))).containsExactly(422);
    }

    @Test
    void namespaceImportAndAsyncParseAreTheSameLibrary() {
        SampleApp app = app("""
                import * as z from 'zod';
                const validate = (schema: z.AnyZodObject) => async (req, res, next) => {
                    try {
                        await schema.parseAsync({ body: req.body, query: req.query });
                        return next();
                    } catch (e) {
                        if (e instanceof z.ZodError) return res.status(400).json(e.errors);
                        return next(e);
                    }
                };
                app.post('/', validate(z.object({ body: z.object({ tags: z.array(z.string()).nonempty() }) })),
                    (req, res) => res.sendStatus(204));
                """);

        assertThat(app.statuses()).containsExactly(204, 400);
        assertThat(app.statuses(Map.of("tags", List.of("a")))).containsExactly(204);
        assertThat(app.statuses(Map.of("tags", List.of()))).containsExactly(400);
        assertThat(app.statuses(Map.of("tags", List.of("a", 2)))).containsExactly(400);
    }

    @Test
    void schemaOfAnythingRefusesNothing() {
        assertThat(app("""
                import { z } from 'zod';
                app.post('/', (req, res) => {
                    if (!z.any().safeParse(req.body).success) return res.status(400).end();
                    res.json({});
                });
                """).statuses()).containsExactly(200);
    }

    @Test
    void refinementsOfTheProjectDecide() {
        SampleApp app = app("""
                import { z } from 'zod';
                const Body = z.object({ a: z.string(), b: z.string() })
                    .refine((data) => data.a === data.b, { message: 'differ' });
                const Late = z.object({ a: z.string() }).superRefine((data, ctx) => {
                    if (data.a === 'bad') ctx.addIssue({ code: 'custom' });
                });
                app.post('/', (req, res) => {
                    if (!Late.safeParse(req.body).success) return res.status(409).end();
                    if (!Body.safeParse(req.body).success) return res.status(400).end();
                    res.json({});
                });
                """);

        assertThat(app.statuses(Map.of("a", "x", "b", "x"))).containsExactly(200);
        assertThat(app.statuses(Map.of("a", "x", "b", "y"))).containsExactly(400);
        assertThat(app.statuses(Map.of("a", "bad", "b", "y"))).containsExactly(409);
    }

    @Test
    void enumOfUnknownInputIsOneOfItsValues() {
        assertThat(app("""
                import { z } from 'zod';
                const Body = z.object({ mode: z.enum(['a', 'b']) });
                app.post('/', (req, res) => {
                    const { mode } = Body.parse(req.body);
                    if (mode === 'a') return res.status(200).end();
                    if (mode === 'b') return res.status(202).end();
                    res.status(500).end();
                });
                app.use((err, req, res, next) => res.status(400).end());
                """).statuses()).containsExactly(200, 202, 400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "z.object({ v: z.string() }).extend({ w: z.number() })            | 400",
        "z.object({ v: z.string(), w: z.number() }).pick({ v: true })     | 200",
        "z.object({ v: z.string(), w: z.number() }).omit({ w: true })     | 200",
        "z.object({ v: z.string(), w: z.number() }).partial()             | 200",
        "z.object({ v: z.string().regex(/^[a-z]+$/) })                    | 200",
        "z.object({ v: z.string().regex(/^[0-9]+$/) })                    | 400",
        "z.object({ v: z.string().uuid() })                               | 400",
        "z.object({ v: z.coerce.number() })                               | 400",
        "z.object({ v: z.union([z.number(), z.string()]) })               | 200",
        "z.object({ v: z.literal('other') })                              | 400",
        "z.object({ v: z.string().max(2) })                               | 400",
        "z.object({ v: z.string().nullable() })                           | 200",
        "z.object({ v: z.string() }).merge(z.object({ x: z.string() }))   | 400",
        "z.object({ v: z.string().regex(/^(?=.*[a-z]).*$/) })             | 200 400",
        "z.object({ v: unknownSchema })                                   | 200 400",
        "z.object({ v: z.string().transform((s) => s.length) })           | 200"
    })
    void everyMethodDecides(String schema, String expected) {
        SampleApp app = app("""
                import { z } from 'zod';
                import { unknownSchema } from 'elsewhere';
                app.post('/', (req, res) => {
                    const parsed = (%s).safeParse(req.body);
                    res.status(parsed.success ? 200 : 400).end();
                });
                """.formatted(schema));

        assertThat(app.statuses(Map.of("v", "word")).stream().map(String::valueOf))
                .containsExactly(expected.split(" "));
    }
}
