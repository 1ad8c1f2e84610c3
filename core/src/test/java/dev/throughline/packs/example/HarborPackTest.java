package dev.throughline.packs.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Observed;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.SampleProgram;
import dev.throughline.packs.web.Emitted;
import dev.throughline.packs.web.Exchange;
import dev.throughline.packs.web.Layer;
import dev.throughline.packs.web.MountTree;
import dev.throughline.packs.web.RequestValue;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.WebApps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The example of docs/packs.md. */
class HarborPackTest {

    @Test
    void aRouteAnswersWithTheStatusesOfItsHandler() {
        Interpreter in = program("""
                import { server } from 'harbor';
                import ships from './ships';
                const BASE = '/ships';
                server().on('GET', `${BASE}/{id}`, (request, reply) => {
                    const ship = ships.get(request.params.id);
                    if (!ship) return reply.send(404);
                    reply.send(200, ship);
                });
                """);
        RouterValue app = apps(in).getFirst();

        assertThat(routes(app)).containsExactly("GET /ships/{id} at app.ts:4");
        assertThat(statuses(in, app)).containsExactly(200, 404);
    }

    @Test
    void aRouteWhoseMethodIsNotKnownIsABlindSpot() {
        Interpreter in = program("""
                import { server } from 'harbor';
                server().on(process.env.METHOD, '/ships', (request, reply) => reply.send(200));
                """);

        assertThat(routes(apps(in).getFirst())).isEmpty();
        assertThat(in.unknownReasons()).containsValue("method or path of this route is not known");
    }

    @Test
    void theServerOfAnotherPackageIsNoApp() {
        assertThat(apps(program("""
                import { server } from 'pier';
                server().on('GET', '/ships', (request, reply) => reply.send(200));
                """))).isEmpty();
    }

    @Test
    void theGuideShowsThisPack() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/throughline/packs/example/HarborPack.java"));
        String guide = Files.readString(Path.of("../docs/packs.md"));

        assertThat(guide).contains("```java\n" + source.substring(source.indexOf("/** Models of")) + "```");
    }

    private static Interpreter program(String source) {
        Interpreter in = new SampleProgram().file("ships.ts", "import db from 'some-db';\nexport default db;")
                .file("app.ts", source)
                .interpreter(new HarborPack());
        in.load("app.ts", Site.NOWHERE);
        return in;
    }

    private static List<RouterValue> apps(Interpreter in) {
        return in.realm().companion(WebApps.class, WebApps::new).all();
    }

    private static List<String> routes(RouterValue app) {
        return MountTree.flatten(app).stream()
                .filter(Layer::isRoute)
                .map(route -> route.method() + " " + route.path() + " at " + route.entry().site())
                .toList();
    }

    /** What the handlers themselves answer; the framework's answers to errors are steps of their own. */
    private static Set<Integer> statuses(Interpreter in, RouterValue app) {
        Set<Integer> statuses = new TreeSet<>();
        Exchange exchange = new Exchange(in, RequestValue.open(), app.newResponse(), MountTree.flatten(app), false);
        for (Exchange.Step step : exchange.run()) {
            for (Observed seen : step.trace().of(Emitted.class).toList()) {
                boolean own = step.role() == Exchange.Role.HANDLER;
                if (own && seen.what() instanceof Emitted(Value status, Value body) && status instanceof Num number) {
                    statuses.add(number.intValue(-1));
                }
            }
        }
        return statuses;
    }
}
