package dev.throughline.packs.client.supertest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.value.Num;
import dev.throughline.packs.client.ClientRun;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupertestPackTest {

    private static ClientRun run(String body) {
        return ClientRun.ofBody("import request from 'supertest';", body);
    }

    @Test
    void aRequestIsSentWhenSomebodyWaitsForIt() {
        ClientRun run = run("await request(app).get('/items/7');");

        assertThat(run.requests()).containsExactly("GET /items/7");
        assertThat(run.answers()).containsExactly(new Num(200));
    }

    @Test
    void aRequestThatNobodyWaitsForIsNotSent() {
        assertThat(run("request(app).get('/items/7');").requests()).isEmpty();
    }

    @Test
    void aRequestThatIsReturnedIsSent() {
        assertThat(run("return request(app).get('/items/0').expect(404);").checks()).containsExactly("404");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "await request(app).get('/items/1').expect(200)",
        "await request(app).get('/items/1').set('a', 'b').query({ q: 1 }).expect(200)",
        "request(app).get('/items/1').expect(200).end(() => {})",
        "request(app).get('/items/1').expect(200, () => {})",
        "request(app).get('/items/1').expect(200).then(() => {})",
        "await request(app)['get']('/items/1').expect(200)",
        "const agent = request.agent(app); await agent.get('/items/1').expect(200)",
    })
    void waysToSendAndCheck(String statement) {
        ClientRun run = run(statement);

        assertThat(run.requests()).containsExactly("GET /items/1");
        assertThat(run.checks()).containsExactly("200");
    }

    @Test
    void aBodyReachesTheHandler() {
        ClientRun run = run("const res = await request(app).post('/items').send({ name: 'x' }); ");

        assertThat(run.requests()).containsExactly("POST /items");
        assertThat(run.answers()).containsExactly(new Num(201));
    }

    @Test
    void aStatusWithABodyChecksBoth() {
        ClientRun run = run("await request(app).get('/items/0').expect(404, { error: { code: 'NOT_FOUND' } });");

        assertThat(run.checks()).containsExactly("404", "NOT_FOUND effect");
    }

    @Test
    void theContentTypeIsNoCheckOfTheAnswer() {
        ClientRun run = run("await request(app).get('/items/0').expect('Content-Type', /json/);");

        assertThat(run.checks()).containsExactly("nothing");
    }

    @Test
    void aFunctionLooksAtTheAnswer() {
        ClientRun run = run("await request(app).get('/items/0').expect(res => { if (res.body.x) throw new Error(); })"
                + ".expect(404);");

        assertThat(run.checks()).containsExactly("404");
    }

    @Test
    void aStatusThatIsNotKnownClaimsNothing() {
        ClientRun run = ClientRun.ofBody(
                "import request from 'supertest'; import { want } from 'somewhere';",
                "await request(app).get('/items/0').expect(want);");

        assertThat(run.checks()).containsExactly("nothing");
    }

    @Test
    void eachPossiblePathIsOneRequest() {
        ClientRun run = ClientRun.ofBody(
                "import request from 'supertest'; import { flag } from 'somewhere';",
                "await request(app).get(flag ? '/items/1' : '/other').expect(200);");

        assertThat(run.requests()).containsExactlyInAnyOrder("GET /items/1", "GET /other");
        assertThat(run.checks()).containsExactly("200", "200");
    }

    @Test
    void anAddressIsNoAppOfThisProcess() {
        ClientRun run = run("await request('http://example.org').get('/items/1').expect(200);");

        assertThat(run.requests()).containsExactly("GET /items/1");
        assertThat(run.sent().getFirst().app()).isNull();
        assertThat(run.answers()).isEmpty();
    }

    @Test
    void aLocalAddressIsTheAppThatListens() {
        ClientRun run = ClientRun.ofBody(
                "import request from 'supertest'; import { port } from 'somewhere'; import fakes from 'fake-app';",
                "fakes.listen(app); await request(`http://localhost:${port}`).get('/items/1').expect(200);");

        assertThat(run.answers()).containsExactly(new Num(200));
    }

    @Test
    void chaiHttpStartsRequestsToo() {
        ClientRun run = ClientRun.ofBody(
                "import chai from 'chai'; import chaiHttp from 'chai-http'; chai.use(chaiHttp);",
                "const res = await chai.request(app).get('/items/0'); res.should.have.status(404);");

        assertThat(run.requests()).containsExactly("GET /items/0");
        assertThat(run.checks()).containsExactly("404");
    }

    @Test
    void superagentInProductionCodeIsNoRequestOfATest() {
        String production = "import agent from 'superagent'; export const call = () => agent.get('http://up/x');";
        String test = "import agent from 'superagent'; import { call } from '../src/client';"
                + "export async function test() { await call(); await agent.get('http://localhost/y'); }";
        ClientRun run = ClientRun.ofFiles(Map.of("src/client.ts", production, "test/app.test.ts", test));

        assertThat(run.requests()).containsExactly("GET /y");
        assertThat(run.unmodelled()).contains("superagent.get");
    }

    @Test
    void anErrorAnswerOfSuperagentIsThrown() {
        ClientRun run = ClientRun.ofBody(
                "import agent from 'superagent'; import { expect } from 'vitest';",
                "try { await agent.get('http://localhost/y'); } catch (e) { expect(e.response.status).toBe(404); }");

        assertThat(run.checks()).containsExactly("404");
    }
}
