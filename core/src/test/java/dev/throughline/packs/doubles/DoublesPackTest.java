package dev.throughline.packs.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.model.SubstituteKind;
import dev.throughline.packs.Probe;
import dev.throughline.packs.SampleProgram;
import dev.throughline.packs.runner.CaseRun;
import dev.throughline.packs.runner.RunnerPack;
import dev.throughline.packs.runner.TestRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoublesPackTest {
    private static final String IMPORTS = """
            import { note } from 'probe';
            import sinon from 'sinon';
            import { mock } from 'node:test';
            import { vi, it, beforeEach, afterEach } from 'vitest';
            """;

    private final SampleProgram program = new SampleProgram();
    private final Interpreter in = program.interpreter(new RunnerPack(), new DoublesPack(), new Probe());

    private List<CaseRun> run(String source) {
        program.file("a.test.ts", source);
        return TestRun.run(in, List.of(), "a.test.ts", Budget.EXACT);
    }

    private CaseRun only(String source) {
        List<CaseRun> runs = run(source);
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    private List<String> notesOf(String body) {
        return Probe.notes(only(IMPORTS + "it('x', async () => {" + body + "});").trace());
    }

    private List<String> doublesOf(CaseRun run) {
        return run.trace().of(DoubleCalled.class)
                .map(observed -> ((DoubleCalled) observed.what()).mock().name())
                .toList();
    }

    private List<String> substitutes() {
        return Substitutes.of(in.realm()).seen().stream().map(s -> s.name() + " " + s.kind()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "const f = vi.fn(); note(f()); # undefined",
        "const f = vi.fn(() => 'a'); note(f()); # a",
        "const f = vi.fn(x => x); note(f('a')); # a",
        "const f = vi.fn().mockReturnValue('a'); note(f()); note(f()); # a a",
        "const f = vi.fn().mockReturnValue('b').mockReturnValueOnce('a'); note(f()); note(f()); # a b",
        "const f = vi.fn().mockReturnValueOnce('a'); note(f()); note(f()); # a undefined",
        "const f = vi.fn().mockResolvedValue('a'); note(await f()); # a",
        "const f = vi.fn().mockResolvedValueOnce('a').mockResolvedValue('b');"
                + " note(await f()); note(await f()); # a b",
        "const f = vi.fn().mockRejectedValue('a'); try { await f(); } catch (e) { note(e); } # a",
        "const f = vi.fn().mockImplementation(x => x); note(f('a')); # a",
        "const f = vi.fn(() => 'a'); f.mockReset(); note(f()); # undefined",
        "const o = { f: vi.fn().mockReturnThis(), g: 'a' }; note(o.f().g); # a",
        "const f = vi.fn(); f.mockReturnValue('a'); vi.clearAllMocks(); note(f()); # a",
        "const f = jest.fn().mockReturnValue('a'); note(f()); # a",
        "const f = mock.fn(() => 'a'); f.mock.mockImplementation(() => 'b'); note(f()); # b",
        "const f = sinon.stub().returns('a'); note(f()); # a",
        "const f = sinon.stub().resolves('a'); note(await f()); # a",
        "const f = sinon.stub().rejects('a'); try { await f(); } catch (e) { note(e); } # a",
        "const f = sinon.stub().throws('a'); try { f(); } catch (e) { note(e); } # a",
        "const f = sinon.stub(); f.returns('b'); f.onFirstCall().returns('a'); note(f()); note(f()); # a b",
        "const f = sinon.stub().returns('b'); f.withArgs(1).returns('a'); note(f(1)); note(f(2)); # a b",
        "const f = sinon.fake.returns('a'); note(f()); # a",
        "const f = sinon.stub().yields(null, 'a'); f((e, x) => note(x)); # a",
        "const f = sinon.createSandbox().stub().callsFake(x => x); note(f('a')); # a",
        "const C = vi.fn(() => ({ f: () => 'a' })); note(new C().f()); # a",
        "note(vi.hoisted(() => 'a')); # a",
        "const f = vi.fn().mockReturnValue('a'); note(vi.mocked(f)()); # a",
        "const o = { f: () => 'a' }; vi.spyOn(o, 'f'); note(o.f()); # a",
        "const o = { f: () => 'a' }; vi.spyOn(o, 'f').mockReturnValue('b'); note(o.f()); # b",
        "const o = { f: () => 'a' }; vi.spyOn(o, 'f').mockReturnValue('b'); vi.restoreAllMocks(); note(o.f()); # a",
        "const o = { f: () => 'a' }; sinon.stub(o, 'f'); note(o.f()); sinon.restore(); note(o.f()); # undefined a",
        "const o = { f: () => 'a' }; mock.method(o, 'f', () => 'b'); note(o.f()); # b",
        "vi.stubEnv('X', 'a'); note(process.env.X); # a",
        "vi.stubGlobal('fetch', () => 'a'); note(fetch()); # a",
        "global.fetch = vi.fn().mockReturnValue('a'); note(fetch()); # a",
        "globalThis.limit = 'a'; note(limit); # a",
    })
    void mocksDoWhatTheyAreTold(String body, String notes) {
        assertThat(notesOf(body)).containsExactly(notes.split(" "));
    }

    @Test
    void callsOfDoublesAreSeenButNotThoseThatASpyPassesOn() {
        CaseRun run = only(IMPORTS + """
                const o = { watched: () => 1, replaced: () => 2 };
                it('x', () => {
                  vi.spyOn(o, 'watched');
                  vi.spyOn(o, 'replaced').mockReturnValue(3);
                  o.watched(); o.replaced();
                });
                """);

        assertThat(doublesOf(run)).containsExactly("replaced");
        assertThat(substitutes()).containsExactly("replaced INTERNAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "vi.mock('./service', () => ({ load: vi.fn(() => 'mocked') }));",
        "vi.mock('./service.js', async (importOriginal) =>"
                + " ({ ...(await importOriginal()), load: () => 'mocked' }));",
        "vi.mock('./service', async () => ({ ...(await vi.importActual('./service')), load: () => 'mocked' }));",
        "jest.mock('./service', () => ({ ...jest.requireActual('./service'), load: () => 'mocked' }));",
        "vi.mock(import('./service'), () => ({ load: () => 'mocked' }));",
        "const { load } = vi.hoisted(() => ({ load: () => 'mocked' })); vi.mock('./service', () => ({ load }));",
        "vi.mock('./service'); import { load } from './service'; vi.mocked(load).mockReturnValue('mocked');",
    })
    void aMockedModuleIsSeenByAllImporters(String mocking) {
        program.file("service.ts", "export function load() { return 'real'; }\nexport const other = 'kept';");
        program.file("handler.ts", "import { load } from './service'; export const handle = () => load();");

        CaseRun run = only(IMPORTS + "import { handle } from './handler';\n" + mocking
                + "it('x', () => note(handle()));");

        assertThat(Probe.notes(run.trace())).containsExactly("mocked");
        assertThat(substitutes()).containsExactly("service INTERNAL");
    }

    @Test
    void otherExportsOfTheOriginalStay() {
        program.file("service.ts", "export const load = () => 'real';\nexport const other = () => 'kept';");

        CaseRun run = only(IMPORTS + """
                import * as service from './service';
                vi.mock('./service', async (original) => ({ ...(await original()), load: () => 'mocked' }));
                it('x', () => { note(service.load()); note(service.other()); });
                """);

        assertThat(Probe.notes(run.trace())).containsExactly("mocked", "kept");
    }

    @Test
    void anAutomockedClassHasMockedMethods() {
        program.file("store.ts", """
                export class Store { constructor() { throw new Error('no'); } find() { return 'real'; } }
                export const limit = 3;
                """);

        CaseRun run = only(IMPORTS + """
                import { Store, limit } from './store';
                vi.mock('./store');
                it('x', () => { const s = new Store(); note(s.find()); s.find.mockReturnValue('told'); note(s.find());
                  note(limit); });
                """);

        assertThat(Probe.notes(run.trace())).containsExactly("undefined", "told", "3");
        assertThat(doublesOf(run)).contains("find");
    }

    @Test
    void anAutomockedPackageHasMockedMembers() {
        CaseRun run = only(IMPORTS + """
                import axios from 'axios';
                import { v4 } from 'uuid';
                vi.mock('axios');
                vi.mock('uuid', () => ({ v4: () => 'id' }));
                it('x', async () => { axios.get.mockResolvedValue('told'); note(await axios.get('/')); note(v4()); });
                """);

        assertThat(Probe.notes(run.trace())).containsExactly("told", "id");
        assertThat(substitutes()).containsExactly("axios DRIVER", "uuid CONFIG");
    }

    @Test
    void aFunctionCanBeAWholeModule() {
        CaseRun run = only(IMPORTS + """
                import send from 'mailer';
                jest.mock('mailer', () => jest.fn(() => 'told'));
                it('x', () => { note(send()); note(send()); });
                """);

        assertThat(Probe.notes(run.trace())).containsExactly("told", "told");
    }

    @Test
    void aFileInTheMocksFolderStandsIn() {
        program.file("lib/service.ts", "export const load = () => 'real';");
        program.file("lib/__mocks__/service.ts", "export const load = () => 'manual';");

        CaseRun run = only(IMPORTS + """
                import { load } from './lib/service';
                vi.mock('./lib/service');
                it('x', () => note(load()));
                """);

        assertThat(Probe.notes(run.trace())).containsExactly("manual");
    }

    @Test
    void modulesThatAreImportedForTheirEffectsSeeMocksBelow() {
        program.file("service.ts", "export const load = () => 'real';");
        program.file("start.ts", "import { load } from './service'; globalThis.started = load();");

        CaseRun run = only(IMPORTS + """
                import './start';
                vi.mock('./service', () => ({ load: () => 'mocked' }));
                it('x', () => note(globalThis.started));
                """);

        assertThat(Probe.notes(run.trace())).containsExactly("mocked");
    }

    @Test
    void mocksOfOneCaseEndWhenTheyAreRestored() {
        List<CaseRun> runs = run(IMPORTS + """
                const o = { f: () => 'real' };
                afterEach(() => vi.restoreAllMocks());
                it('mocked', () => { vi.spyOn(o, 'f').mockReturnValue('mocked'); note(o.f()); });
                it('real', () => note(o.f()));
                """);

        assertThat(runs).extracting(run -> Probe.notes(run.trace()))
                .containsExactly(List.of("mocked"), List.of("real"));
    }

    @Test
    void proxyquireReplacesImportsOfOneModule() {
        program.file("service.ts", "export const load = () => 'real';");
        program.file("handler.ts", "import { load } from './service'; export const handle = () => load();");

        CaseRun run = only(IMPORTS + """
                import proxyquire from 'proxyquire';
                it('x', () => {
                  const { handle } = proxyquire('./handler', { './service': { load: () => 'mocked' } });
                  note(handle());
                });
                """);

        assertThat(Probe.notes(run.trace())).containsExactly("mocked");
    }

    @Test
    void aStubOnAPrototypeReachesInstances() {
        program.file("store.ts", "export class Store { find() { return 'real'; } }");

        CaseRun run = only(IMPORTS + """
                import { Store } from './store';
                it('x', () => {
                  vi.spyOn(Store.prototype, 'find').mockReturnValue('mocked');
                  note(new Store().find());
                });
                """);

        assertThat(Probe.notes(run.trace())).containsExactly("mocked");
        assertThat(substitutes()).containsExactly("find " + SubstituteKind.INTERNAL);
    }

    @Test
    void aModuleThatNobodyMocksStaysReal() {
        program.file("service.ts", "export const load = () => 'real';");
        program.file("other.ts", "export const load = () => 'other';");

        CaseRun run = only(IMPORTS + """
                import { load } from './service';
                vi.mock('./other', () => ({ load: () => 'mocked' }));
                it('x', () => note(load()));
                """);

        assertThat(Probe.notes(run.trace())).containsExactly("real");
        assertThat(doublesOf(run)).isEmpty();
    }
}
