package dev.throughline.packs.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.packs.middleware.SampleApp;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiProblemTest {

    private static List<Integer> statuses(String source) {
        return new SampleApp(new StatusPack(), "const Problem = require('api-problem');\n" + source).statuses();
    }

    @Test
    void aProblemSendsItselfWithItsStatus() {
        assertThat(statuses("""
                app.get('/', (req, res) => {
                    if (!req.query.id) return new Problem(400, { detail: 'No id' }).send(res);
                    res.json({});
                });
                """)).containsExactly(200, 400);
    }

    @Test
    void errorHandlersTellProblemsFromOtherErrors() {
        assertThat(statuses("""
                app.get('/', (req, res) => {
                    if (req.query.gone) throw new Problem(410, 'Gone', { detail: 'It was removed' });
                    if (req.query.odd) throw new Error('odd');
                    res.json({});
                });
                app.use((err, req, res, next) => {
                    if (err instanceof Problem) return err.send(res);
                    res.status(503).end();
                });
                """)).containsExactly(200, 410, 503);
    }

    @Test
    void membersStandBesideTheStatus() {
        assertThat(statuses("""
                app.get('/', (req, res) => {
                    const problem = new Problem(409, 'Conflict', 'about:blank', { retry: 425 });
                    res.status(problem.title === 'Conflict' ? problem.retry : problem.status).end();
                });
                """)).containsExactly(425);
    }
}
