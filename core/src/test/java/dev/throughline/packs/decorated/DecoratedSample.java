package dev.throughline.packs.decorated;

import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Observed;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Union;
import dev.throughline.packs.SampleProgram;
import dev.throughline.packs.container.InversifyPack;
import dev.throughline.packs.container.TypediPack;
import dev.throughline.packs.express.ExpressPack;
import dev.throughline.packs.node.NodePack;
import dev.throughline.packs.web.Emitted;
import dev.throughline.packs.web.Exchange;
import dev.throughline.packs.web.Layer;
import dev.throughline.packs.web.MountTree;
import dev.throughline.packs.web.RequestValue;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.WebApps;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Programs of controllers with decorators, and what their routes answer to a request of which nothing is known. */
final class DecoratedSample {
    private final SampleProgram program = new SampleProgram();
    private final Interpreter in = program.interpreter(new ExpressPack(), new NodePack(), new TypediPack(),
            new InversifyPack(), new RoutingControllersPack(), new InversifyExpressPack(), new DecoratorsExpressPack(),
            new TsoaPack(), new MicroframeworkPack(), new OvernightPack());

    DecoratedSample file(String path, String source) {
        program.file(path, source);
        return this;
    }

    /** Routes of the first app as {@code GET /x [200, 404] main.ts:5}. */
    List<String> routes() {
        in.load("main.ts", Site.NOWHERE);
        RouterValue app = in.realm().companion(WebApps.class, WebApps::new).all().getFirst();
        List<Layer> layers = MountTree.flatten(app);
        List<String> routes = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            if (layer.isRoute()) {
                routes.add(layer.method() + " " + layer.path() + " " + statuses(app, layers, i) + " "
                        + layer.entry().site());
            }
        }
        return routes;
    }

    private SortedSet<Integer> statuses(RouterValue app, List<Layer> layers, int position) {
        List<Layer> way = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            boolean errors = layer.handlers().stream().anyMatch(layer.router()::handlesErrors);
            if (i == position || (!layer.isRoute() && (errors || i < position))) {
                way.add(layer);
            }
        }
        SortedSet<Integer> statuses = new TreeSet<>();
        in.explore(Budget.SURFACE, true, () -> {
            for (Exchange.Step step : new Exchange(in, RequestValue.open(), app.newResponse(), way, false).run()) {
                for (Observed seen : step.trace().of(Emitted.class).toList()) {
                    if (seen.what() instanceof Emitted(var status, var body)) {
                        Union.options(status)
                                .forEach(s -> statuses.add(s instanceof Num number ? number.intValue(0) : 0));
                    }
                }
            }
            return Nothing.UNDEFINED;
        });
        return statuses;
    }

    /** Reasons why something is unknown. */
    List<String> reasons() {
        return in.unknownReasons().values().stream().distinct().toList();
    }
}
