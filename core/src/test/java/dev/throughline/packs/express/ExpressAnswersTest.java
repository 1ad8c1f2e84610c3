package dev.throughline.packs.express;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.packs.guard.GuardPack;
import dev.throughline.packs.middleware.SampleApp;
import org.junit.jupiter.api.Test;

/** What Express apps answer: which of several calls on a response sends it, and with which status. */
class ExpressAnswersTest {

    private static SampleApp app(String source) {
        return new SampleApp(new GuardPack(), source);
    }

    @Test
    void theStatusOfAnAnswerIsNotThatOfTheNextOne() {
        assertThat(app("""
                app.get('/', (req, res) => {
                    if (!req.query.id) res.status(400).json({});
                    res.json({});
                });
                """).statuses()).containsExactly(200, 400);
    }

    @Test
    void aStatusThatMayHaveBeenSetMayAlsoBeTheUsualOne() {
        assertThat(app("""
                app.post('/', (req, res) => {
                    if (req.query.fresh) res.status(201);
                    res.json({});
                });
                """).statuses()).containsExactly(200, 201);
    }

    @Test
    void whatFollowsAnAnswerInTheSameFunctionSendsNoOther() {
        assertThat(app("""
                app.get('/', (req, res) => { res.status(404).send('no').end(); });
                """).statuses()).containsExactly(404);
        assertThat(app("""
                app.get('/', (req, res) => { res.sendStatus(403); res.end(); });
                """).statuses()).containsExactly(403);
    }

    @Test
    void aHandlerOfFailuresAnswersWhereTheOtherCouldNot() {
        assertThat(app("""
                import { make } from 'somewhere';
                app.get('/', (req, res) => make()
                    .then((made) => res.status(201).send(made))
                    .catch((error) => res.status(500).send(error)));
                """).statuses()).containsExactly(201, 500);
        assertThat(app("""
                app.get('/', (req, res) => res.sendFile('a.txt', (error) => { res.status(404).end(); }));
                """).statuses()).containsExactly(200, 404);
    }

    @Test
    void piecesOfAnAnswerShareItsStatus() {
        assertThat(app("""
                app.get('/', (req, res) => { res.writeHead(206); res.write('a'); res.write('b'); res.end(); });
                """).statuses()).containsExactly(206);
    }

    @Test
    void aParameterHandlerRunsBeforeTheRoutesWithTheParameter() {
        assertThat(app("""
                import { find } from 'somewhere';
                const users = express.Router();
                users.param('id', async (req, res, next, id) => {
                    req.found = await find(id);
                    if (!req.found) return res.status(404).end();
                    next();
                });
                users.get('/:id', (req, res) => res.json(req.found));
                app.use('/users', users);
                """).statuses()).containsExactly(200, 404);
    }

    @Test
    void aParameterHandlerKnowsNothingOfOtherPaths() {
        assertThat(app("""
                const users = express.Router();
                users.param('id', (req, res, next) => res.status(404).end());
                users.get('/:name', (req, res) => res.json([]));
                app.use('/users/:id', users);
                """).statuses()).containsExactly(200);
    }

    @Test
    void parameterHandlersOfOneNameRunInTurnAndOncePerRequest() {
        assertThat(app("""
                let runs = 0;
                app.param(['id', 'other'], (req, res, next, id, name) => {
                    if (name !== 'id') return res.status(418).end();
                    next();
                });
                app.param('id', (req, res, next) => { runs++; next(); });
                app.get('/:id', (req, res, next) => next());
                app.get('/:id', (req, res) => res.status(runs === 1 ? 200 : 500).end());
                """).statuses()).containsExactly(200);
    }
}
