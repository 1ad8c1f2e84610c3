package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.packs.SampleProgram;
import dev.throughline.packs.express.ExpressPack;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.WebApps;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteMapTest {
    private static final String SETUP = """
            const mount = (app, quiet) => {
              if (!quiet) app.use(require('morgan')());
              app.use((req, res, next) => next());
              app.use('/items', require('./items'));
            };
            module.exports = { mount };
            """;
    private static final String ITEMS = """
            const router = require('express').Router();
            router.get('/', (req, res) => res.json([]));
            module.exports = router;
            """;
    private static final String SERVER = """
            const app = require('express')();
            require('./setup').mount(app, process.env.QUIET);
            app.listen(3000);
            """;

    private boolean isProductionApp(String test) {
        Interpreter in = new SampleProgram()
                .file("setup.js", SETUP)
                .file("items.js", ITEMS)
                .file("server.js", SERVER)
                .file("test.js", test)
                .interpreter(new ExpressPack());
        in.load("server.js", Site.NOWHERE);
        in.load("test.js", Site.NOWHERE);
        List<RouterValue> apps = in.realm().companion(WebApps.class, WebApps::new).all();
        return new RouteMap(List.of(), List.of(apps.getFirst())).isProductionApp(apps.getLast());
    }

    @Test
    void anAppThatProductionsSetUpFunctionFillsIsProductions() {
        assertThat(isProductionApp("""
                const app = require('express')();
                require('./setup').mount(app, true);
                app.use((error, req, res, next) => res.end());
                """)).isTrue();
    }

    @Test
    void anAppThatMountsARouterItselfIsNot() {
        assertThat(isProductionApp("""
                const app = require('express')();
                app.use('/items', require('./items'));
                """)).isFalse();
    }
}
