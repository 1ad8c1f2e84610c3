package dev.throughline.packs.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Nothing;
import dev.throughline.packs.SampleProgram;
import dev.throughline.packs.express.ExpressPack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    private static List<Exchange.Step> steps(String setUp) {
        Interpreter in = new SampleProgram()
                .file("main.js", "const app = require('express')();\n" + setUp)
                .interpreter(new ExpressPack());
        in.load("main.js", Site.NOWHERE);
        RouterValue app = in.realm().companion(WebApps.class, WebApps::new).all().getFirst();
        List<Exchange.Step> steps = new ArrayList<>();
        in.explore(Budget.SURFACE, true, () -> {
            steps.addAll(
                    new Exchange(in, RequestValue.open(), app.newResponse(), MountTree.flatten(app), true).run());
            return Nothing.UNDEFINED;
        });
        return steps;
    }

    private static List<Exchange.Role> roles(List<Exchange.Step> steps) {
        return steps.stream().map(Exchange.Step::role).filter(role -> role != Exchange.Role.ERROR).toList();
    }

    @Test
    void aLibraryThatGetsNextPassesControlOn() {
        List<Exchange.Step> steps = steps("""
                const { AsyncLocalStorage } = require('node:async_hooks');
                const store = new AsyncLocalStorage();
                app.use((req, res, next) => store.run(req, next));
                app.get('/', (req, res) => res.json([]));
                """);

        assertThat(roles(steps)).containsExactly(Exchange.Role.SHARED, Exchange.Role.HANDLER);
    }

    @Test
    void nextThatWaitsForAnErrorPassesNothingOn() {
        List<Exchange.Step> steps = steps("""
                app.use((req, res, next) => { require('somewhere').find().catch(next); });
                app.get('/', (req, res) => res.json([]));
                """);

        assertThat(roles(steps)).containsExactly(Exchange.Role.SHARED);
    }

    @Test
    void aHandlerIsEnteredUnderWhatItsGuardRequires() {
        List<Exchange.Step> steps = steps("""
                const guard = (req, res, next) => req.user ? next() : res.sendStatus(401);
                app.get('/', guard, (req, res) => res.json([]));
                """);

        Exchange.Step handler = steps.getLast();
        Exchange.Step guard = steps.getFirst();
        assertThat(handler.entered().since(guard.entered())).hasSize(1);
        assertThat(handler.trace().of(Emitted.class).toList())
                .allSatisfy(seen -> assertThat(seen.condition().since(handler.entered())).isEmpty());
    }
}
