package dev.throughline.packs.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.packs.client.AnswerChecked;
import dev.throughline.packs.client.ClientRun;
import dev.throughline.packs.client.VacuousCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssertionPackTest {

    private static ClientRun run(String library, String check) {
        return ClientRun.ofBody(
                "import request from 'supertest'; import { other } from 'somewhere';" + library,
                "const res = await request(app).get('/items/1');\n" + check);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "expect(res.status).toBe(200)                              ~ 200",
        "expect(res.statusCode).toEqual(404)                       ~ 404",
        "expect(200).toBe(res.status)                              ~ 200",
        "const { status } = res; expect(status).toStrictEqual(201) ~ 201",
        "expect(res.status).not.toBe(200)                          ~ not-200",
        "expect(res.status).not.toBe(404)                          ~ nothing",
        "expect([200, 204]).toContain(res.status)                  ~ 200 204",
        "expect([200, 204].includes(res.status)).toBe(true)        ~ 200 204",
        "expect([200, 400, 404, 500]).toContain(res.status)        ~ vacuous",
        "expect(res.status).toBeGreaterThanOrEqual(400)            ~ not-200",
        "expect(res.status).toBeGreaterThanOrEqual(500)            ~ 5xx",
        "expect(res.status).toBeLessThan(300)                      ~ 2xx",
        "expect(res.status).toBeLessThan(400)                      ~ 2xx",
        "expect(res.status).toBeLessThan(500)                      ~ nothing",
        "expect(res.status).toBeLessThan(600)                      ~ vacuous",
        "expect(res.status).toBeGreaterThan(0)                     ~ vacuous",
        "expect(res.status).toBeDefined()                          ~ vacuous",
        "expect(res.status).toBeTruthy()                           ~ vacuous",
        "expect(res.status).toBe(res.status)                       ~ vacuous",
        "expect(res).toBeDefined()                                 ~ vacuous",
        "expect(res.status).toBe(other)                            ~ nothing",
        "expect(res.status).toBe(other ? 200 : 201)                ~ 200 201",
        "expect(res.ok).toBe(true)                                 ~ 2xx",
        "expect(res.ok).toBeFalsy()                                ~ not-200",
        "expect(res.ok).toBeDefined()                              ~ vacuous",
        "expect(res.status === 404).toBe(true)                     ~ 404",
        "expect(res.status !== 200).toBe(true)                     ~ not-200",
        "expect(res.status === 200 || res.status === 201).toBe(true) ~ 200 201",
        "expect(res.status >= 200 && res.status < 300).toBe(true)  ~ 2xx",
        "expect(res.status >= 400 && res.status < 500).toBe(true)  ~ 4xx",
        "expect(res.statusText).toBe('Not Found')                  ~ 404",
        "expect(res.statusText === 'Created').toBe(true)           ~ 201",
        "expect(res.statusText).not.toBe('OK')                     ~ not-200",
        "expect(res.statusText).toBe('Fine')                       ~ nothing",
        "expect(res).toHaveProperty('status', 204)                 ~ 204",
        "expect(res).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } }) ~ 404 NOT_FOUND effect",
        "expect(res.body).toEqual({ error: 'not_found' })          ~ not_found effect",
        "expect(res.body.error.code).toBe('NOT_FOUND')             ~ NOT_FOUND effect",
        "expect(res.body.error).toBe('It was not found, sorry')    ~ “It was not found, sorry” effect",
        "expect(res.body.name).toBe('apple')                       ~ effect",
        "expect(res.body.code).not.toBe('GONE')                    ~ effect",
        "expect(res.body).toHaveProperty('error.code', 'GONE')     ~ GONE effect",
        "expect(res.body.items).toHaveLength(3)                    ~ effect",
        "expect(res.body.items.length).toBeGreaterThanOrEqual(0)   ~ vacuous",
        "expect(res.body.items.length).toBeGreaterThan(0)          ~ effect",
        "expect(res.body).toBeDefined()                            ~ nothing",
        "expect(res.body.token).toBeDefined()                      ~ effect",
        "expect(res.text).toMatch(/hello/)                         ~ effect",
        "expect(JSON.parse(res.text).code).toBe('GONE')            ~ GONE effect",
        "expect(res.headers.location).toBe('/x')                   ~ effect",
        "expect(res.headers['content-type']).toMatch(/json/)       ~ nothing",
    })
    void whatExpectClaims(String check, String claim) {
        ClientRun run = run("import { expect } from 'vitest';", check);

        assertThat(String.join(" ", run.checks())).isEqualTo(claim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "expect(res).to.have.status(404)             ~ 404",
        "expect(res).to.not.have.status(200)         ~ not-200",
        "expect(res.status).to.equal(201)            ~ 201",
        "expect(res.status).to.be.oneOf([200, 204])  ~ 200 204",
        "expect(res.status).to.be.a('number')        ~ vacuous",
        "expect(res.status).to.be.within(400, 499)   ~ 4xx",
        "expect(res.status).to.be.at.least(500)      ~ 5xx",
        "expect(res.ok).to.be.true                   ~ 2xx",
        "expect(res.ok).to.be.false                  ~ not-200",
        "expect(res).to.exist                        ~ vacuous",
        "expect(res.body).to.have.property('code', 'GONE') ~ GONE effect",
        "expect(res.body).to.have.property('error').that.includes('x') ~ effect effect",
        "expect(res.body).to.be.an('array').that.is.not.empty ~ nothing effect",
        "expect(res.body.items).to.have.lengthOf(2)  ~ effect",
        "res.should.have.status(200)                 ~ 200",
        "res.status.should.equal(404)                ~ 404",
        "res.body.should.be.a('object')              ~ nothing",
    })
    void whatChaiClaims(String check, String claim) {
        ClientRun run = run("import { expect } from 'chai';", check);

        String claims = String.join(" ", run.checks()).replace("not-200 4xx", "4xx");
        assertThat(claims).isEqualTo(claim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "assert(res.status === 200)             ~ 200",
        "assert.ok(res.ok)                      ~ 2xx",
        "assert.ok(res)                         ~ vacuous",
        "assert.equal(res.status, 404)          ~ 404",
        "assert.equal(404, res.status)          ~ 404",
        "assert.strictEqual(res.statusCode, 201) ~ 201",
        "assert.notEqual(res.status, 200)       ~ not-200",
        "assert.deepEqual(res.body, { code: 'GONE' }) ~ GONE effect",
        "assert.match(res.text, /x/)            ~ effect",
    })
    void whatAssertClaims(String check, String claim) {
        assertThat(run("import assert from 'node:assert';", check).checks()).containsExactly(claim);
        assertThat(run("import assert from 'node:assert/strict';", check).checks()).containsExactly(claim);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expect", "vitest.expect", "@jest/globals.expect", "@playwright/test.expect"})
    void expectComesFromManyPlaces(String path) {
        int dot = path.indexOf('.');
        String library = dot < 0 ? "" : "import { expect } from '" + path.substring(0, dot) + "';";

        assertThat(run(library, "expect(res.status).toBe(200)").checks()).containsExactly("200");
    }

    @Test
    void aCheckThatTruthIsTrueNamesNoAnswer() {
        ClientRun run = run("", "expect(true).toBe(true); expect(other).toBe(true); expect(1).toBe(1);");

        assertThat(run.all(AnswerChecked.class)).isEmpty();
        assertThat(run.all(VacuousCheck.class)).hasSize(1);
    }

    @Test
    void aRejectionEndsAtTheCheck() {
        ClientRun run = run("", """
                const fails = async () => { throw new Error('no'); };
                await expect(fails()).rejects.toThrow();
                expect(() => { throw new Error('no'); }).toThrow('no');
                expect(res.status).toBe(200);
                """);

        assertThat(run.checks()).containsExactly("200");
    }

    @Test
    void whatThrowsOutsideOfACheckEndsTheTest() {
        ClientRun run = run("", "(() => { throw new Error('no'); })(); expect(res.status).toBe(200);");

        assertThat(run.checks()).isEmpty();
    }

    @Test
    void aResolvedAnswerIsChecked() {
        ClientRun run = run("", "await expect(request(app).get('/items/0')).resolves.toMatchObject({ status: 404 });");

        assertThat(run.requests()).containsExactly("GET /items/1", "GET /items/0");
        assertThat(run.checks()).containsExactly("404");
    }

    @Test
    void checksInsideACallbackOverTheBodyCount() {
        ClientRun run = run("", "res.body.items.forEach(item => expect(item.id).toBeDefined());");

        assertThat(run.checks()).containsExactly("effect");
    }

    @Test
    void boundsOnOnePathAddUp() {
        ClientRun run = run("",
                "expect(res.status).toBeGreaterThanOrEqual(400); expect(res.status).toBeLessThan(500);");

        assertThat(run.checks()).containsExactly("not-200", "4xx");
    }

    @Test
    void anAssertionOfProductionCodeIsNoCheck() {
        String production = "import assert from 'node:assert'; export const f = () => assert(true);";
        String test = "import { f } from '../src/f'; export async function test() { f(); }";
        ClientRun run = ClientRun.ofFiles(Map.of("src/f.ts", production, "test/app.test.ts", test));

        assertThat(run.all(VacuousCheck.class)).isEmpty();
        assertThat(run.unmodelled()).containsExactly("node:assert");
    }

    @Test
    void aMockIsNoAnswer() {
        assertThat(run("", "expect(other).toHaveBeenCalledWith(200); expect(other.status).toBe(200);").checks())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "tap  ~ t.equal(res.status, 204, 'answers')  ~ 204",
        "tap  ~ t.same(res.body, { error: 'gone' })  ~ gone effect",
        "tap  ~ t.not(res.status, 200)               ~ not-200",
        "tape ~ t.equals(res.statusCode, 404)        ~ 404",
        "ava  ~ t.is(res.status, 201)                ~ 201",
        "ava  ~ t.true(res.ok)                       ~ 2xx"
    })
    void readsTheAssertionsOfTestContexts(String runner, String check, String expected) {
        String context = "import runner from '" + runner + "'; const t = runner.context;";

        assertThat(String.join(" ", run(context, check).checks())).isEqualTo(expected);
    }
}
