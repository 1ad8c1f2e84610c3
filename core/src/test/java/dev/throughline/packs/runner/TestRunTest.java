package dev.throughline.packs.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Observation;
import dev.throughline.eval.Trace;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.packs.SampleProgram;
import dev.throughline.packs.client.TestCode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestRunTest {

    private record Noted(Value value) implements Observation {}

    /** {@code note(x)} of the package {@code probe} makes a value visible. */
    private static final class Probe implements Pack {
        @Override
        public String name() {
            return "probe";
        }

        @Override
        public Set<String> libraries() {
            return Set.of("probe");
        }

        @Override
        public void install(Models models) {
            models.call("probe.note", (in, call) -> {
                in.observe(new Noted(call.argument(0)), call.site());
                return Nothing.UNDEFINED;
            });
        }
    }

    private static final String IMPORTS = """
            import { note } from 'probe';
            import { describe, it, test, beforeAll, beforeEach, afterEach, afterAll } from 'vitest';
            """;

    private final SampleProgram program = new SampleProgram();

    private List<CaseRun> run(String source) {
        program.file("a.test.ts", source);
        Interpreter in = program.interpreter(new RunnerPack(), new Probe());
        return TestRun.run(in, List.of(), "a.test.ts", Budget.EXACT);
    }

    private static List<String> notes(Trace trace) {
        return trace.of(Noted.class)
                .map(observed -> ((Noted) observed.what()).value() instanceof Text(String text) ? text : "?")
                .toList();
    }

    private static List<String> hookNotes(CaseRun run) {
        return run.hooks().stream().flatMap(trace -> notes(trace).stream()).toList();
    }

    private CaseRun only(String source) {
        List<CaseRun> runs = run(source);
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    @Test
    void namesCasesAfterTheirSuites() {
        List<CaseRun> runs = run(IMPORTS + """
                describe('users', () => {
                  describe('get', () => { it('answers', () => note('a')); });
                  test(`fails ${process.pid}`, () => note('b'));
                });
                it('stands alone', () => {});
                """);

        assertThat(runs).extracting(CaseRun::name)
                .containsExactly("users > get > answers", "users > fails …", "stands alone");
        assertThat(runs).extracting(run -> notes(run.trace()))
                .containsExactly(List.of("a"), List.of("b"), List.of());
        assertThat(runs).extracting(CaseRun::optIn).containsOnlyNulls();
    }

    @Test
    void hooksRunAroundCasesOnOneHeap() {
        List<CaseRun> runs = run(IMPORTS + """
                let app;
                beforeAll(async () => { app = 'started'; note('before all'); });
                beforeEach(() => note('outer'));
                afterAll(() => note('after all'));
                describe('inner', () => {
                  beforeEach(() => note('inner'));
                  afterEach(() => note('after'));
                  it('sees what hooks set', () => { note(app); app = 'changed'; });
                  it('sees what cases set', () => { note(app); });
                });
                it('has no inner hooks', () => {});
                """);

        assertThat(notes(runs.get(0).trace())).containsExactly("started");
        assertThat(notes(runs.get(1).trace())).containsExactly("changed");
        assertThat(hookNotes(runs.get(0))).containsExactly("before all", "outer", "inner", "after");
        assertThat(hookNotes(runs.get(2))).containsExactly("before all", "outer", "after all");
        assertThat(runs.get(0).hooks().stream().filter(t -> notes(t).contains("before all")).toList().getFirst())
                .isSameAs(runs.get(1).hooks().stream()
                        .filter(t -> notes(t).contains("before all")).toList().getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "it.each(['a', 'b'])('%s', x => note(x));",
        "it.each([['a', 1], ['b', 2]])('%s', (x, n) => note(x));",
        "it.for(['a', 'b'])('%s', (x) => note(x));",
        "it.each([{ x: 'a' }, { x: 'b' }])('%s', ({ x }) => note(x));",
        "it.each`\n  x | n\n  ${'a'} | ${1}\n  ${'b'} | ${2}\n`('%s', ({ x }) => note(x));",
        "for (const x of ['a', 'b']) { it('case ' + x, () => note(x)); }",
        "describe.each(['a', 'b'])('%s', x => { it('inner', () => note(x)); });",
        "describe('s', () => { ['a', 'b'].forEach(x => it('case', () => note(x))); });",
    })
    void aParametrisedCaseIsOneThatRunsForEachRow(String registration) {
        assertThat(notes(only(IMPORTS + registration).trace())).containsExactly("a", "b");
    }

    @Test
    void unknownRowsRunOnce() {
        CaseRun run = only(IMPORTS + "import { rows } from 'elsewhere'; it.each(rows)('%s', (x) => note(x));");

        assertThat(notes(run.trace())).containsExactly("?");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "it.skip('x', () => note('ran'));",
        "xit('x', () => note('ran'));",
        "describe.skip('s', () => { it('x', () => note('ran')); });",
        "xdescribe('s', () => { it('x', () => note('ran')); });",
        "it('x', { skip: true }, () => note('ran'));",
        "it.skipIf(true)('x', () => note('ran'));",
        "it.runIf(false)('x', () => note('ran'));",
        "it('x', function () { note('ran'); this.skip(); });",
        "it('x', (ctx) => { note('ran'); ctx.skip(); });",
        "describe('s', () => { beforeAll(function () { this.skip(); }); it('x', () => note('ran')); });",
    })
    void whatIsSkippedRunsButSaysSo(String registration) {
        CaseRun run = only(IMPORTS + registration);

        assertThat(run.optIn()).isEqualTo("skip");
        assertThat(notes(run.trace())).containsExactly("ran");
        assertThat(run.thrown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "const d = process.env.RUN_DB ? describe : describe.skip; d('s', () => { it('x', () => note('ran')); });",
        "(process.env.RUN_DB ? describe : describe.skip)('s', () => { it('x', () => note('ran')); });",
        "const on = process.env.RUN_DB === '1'; const i = on ? it : it.skip; i('x', () => note('ran'));",
        "const { RUN_DB } = process.env; if (RUN_DB) { it('x', () => note('ran')); }",
        "const env = process.env; if (env.RUN_DB) { it('x', () => note('ran')); }",
        "describe('s', () => { if (!process.env.RUN_DB) return; it('x', () => note('ran')); });",
        "describe.skipIf(!process.env.RUN_DB)('s', () => { it('x', () => note('ran')); });",
        "describe.runIf(process.env['RUN_DB'])('s', () => { it('x', () => note('ran')); });",
        "it('x', { skip: !process.env.RUN_DB }, () => note('ran'));",
        "it('x', function () { if (!process.env.RUN_DB) this.skip(); note('ran'); });",
        "describe('s', () => { beforeAll(function () { if (!process.env.RUN_DB) { this.skip(); } });"
                + " it('x', () => note('ran')); });",
        "function enabled() { return Boolean(process.env.RUN_DB); } it.runIf(enabled())('x', () => note('ran'));",
        "const d = cond => cond ? describe : describe.skip;"
                + " d(process.env.RUN_DB)('s', () => { it('x', () => note('ran')); });",
    })
    void aSwitchIsNamedAfterItsVariable(String registration) {
        CaseRun run = only(IMPORTS + registration);

        assertThat(run.optIn()).isEqualTo("RUN_DB");
        assertThat(notes(run.trace())).containsExactly("ran");
    }

    @Test
    void aSwitchIsFoundInTheFileThatDeclaresIt() {
        program.file("switches.ts", "export const switches = { db: process.env.RUN_DB === 'true' };");

        CaseRun run = only(IMPORTS + """
                import { switches } from './switches';
                describe.skipIf(!switches.db)('s', () => { it('x', () => note('ran')); });
                """);

        assertThat(run.optIn()).isEqualTo("RUN_DB");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "it.only('x', () => note('ran'));",
        "it.skipIf(false)('x', () => note('ran'));",
        "it('x', { timeout: 5000 }, () => note('ran'));",
        "it('x', () => note('ran'), 5000);",
        "describe.concurrent('s', () => { it.fails('x', () => note('ran')); });",
        "if (process.env.RUN_DB) { note('unrelated'); } it('x', () => note('ran'));",
    })
    void whatRunsByDefaultHasNoSwitch(String registration) {
        CaseRun run = only(IMPORTS + registration);

        assertThat(run.optIn()).isNull();
        assertThat(notes(run.trace())).containsExactly("ran");
    }

    @Test
    void whatIsOnlyAnnouncedIsNoCase() {
        assertThat(run(IMPORTS + "it.todo('x'); it('y'); it.todo('z', () => note('ran'));")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "describe('s', function () { this.timeout(100); before(done => done());"
                + " it('x', function (done) { note('ran'); done(); }); });",
        "context('s', () => { specify('x', async () => note('ran')); });",
        "suite('s', () => { setup(() => {}); test('x', () => note('ran')); });",
    })
    void runnersWithoutImportsAreKnown(String registration) {
        CaseRun run = only("import { note } from 'probe';\n" + registration);

        assertThat(run.name()).isEqualTo("s > x");
        assertThat(run.optIn()).isNull();
        assertThat(notes(run.trace())).containsExactly("ran");
    }

    @Test
    void theContextKeepsWhatHooksLeaveOnIt() {
        CaseRun run = only("""
                import { note } from 'probe';
                describe('s', function () {
                  before(function () { this.app = 'started'; });
                  it('x', function () { note(this.app); });
                });
                """);

        assertThat(notes(run.trace())).containsExactly("started");
    }

    @Test
    void subtestsAreCasesOfTheirOwn() {
        List<CaseRun> runs = run("""
                import test from 'node:test';
                import { note } from 'probe';
                test('outer', async t => {
                  note('outer');
                  await t.test('one', () => note('one'));
                  await t.test('two', async t => { await t.test('deep', () => note('deep')); });
                });
                """);

        assertThat(runs).extracting(CaseRun::name)
                .containsExactly("outer", "outer > one", "outer > two", "outer > two > deep");
        assertThat(runs).extracting(run -> notes(run.trace()))
                .containsExactly(List.of("outer"), List.of("one"), List.of(), List.of("deep"));
    }

    @Test
    void namedImportsOfNodesRunnerAreKnown() {
        CaseRun run = only("""
                import { describe, it, before } from 'node:test';
                import { note } from 'probe';
                describe('s', () => { before(() => note('hook')); it('x', () => note('ran')); });
                """);

        assertThat(hookNotes(run)).containsExactly("hook");
        assertThat(notes(run.trace())).containsExactly("ran");
    }

    @Test
    void fixturesReachTheCase() {
        CaseRun run = only(IMPORTS + """
                const base = test.extend({ app: async ({}, use) => { await use('started'); } });
                base('x', ({ app }) => note(app));
                """);

        assertThat(notes(run.trace())).containsExactly("started");
    }

    @Test
    void whatABodyThrowsBelongsToItsCase() {
        List<CaseRun> runs = run(IMPORTS + """
                it('throws', async () => { throw new Error('x'); });
                it('goes on', () => note('ran'));
                """);

        assertThat(runs.get(0).thrown()).hasSize(1);
        assertThat(runs.get(1).thrown()).isEmpty();
        assertThat(notes(runs.get(1).trace())).containsExactly("ran");
    }

    @Test
    void hooksOfSetupFilesSurroundAllCases() {
        program.file("setup.ts", "import { note } from 'probe'; beforeEach(() => note('setup'));");
        program.file("b.test.ts", IMPORTS + "it('x', () => note('ran'));");
        Interpreter in = program.interpreter(new RunnerPack(), new Probe());

        List<CaseRun> runs = TestRun.run(in, List.of("setup.ts"), "b.test.ts", Budget.EXACT);

        assertThat(hookNotes(runs.getFirst())).containsExactly("setup");
    }

    @Test
    void hooksOfImportedTestCodeRunBeforeTheFirstCase() {
        program.file("setup.ts", IMPORTS + """
                import './main';
                export let server: any;
                beforeAll(() => { server = 'up'; });
                """).file("main.ts", IMPORTS + "note('main');").file("a.test.ts", IMPORTS + """
                import { server } from './setup';
                it('works', () => { note(server); });
                """);
        Interpreter in = program.interpreter(new RunnerPack(), new Probe());
        in.realm().companion(TestCode.class, () -> file -> !file.equals("main.ts"));

        List<CaseRun> runs = TestRun.run(in, List.of(), "a.test.ts", Budget.EXACT);

        assertThat(notes(runs.getFirst().trace())).containsExactly("up");
    }
}
