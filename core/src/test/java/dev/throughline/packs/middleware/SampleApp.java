package dev.throughline.packs.middleware;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Observed;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.packs.SampleProgram;
import dev.throughline.packs.express.ExpressPack;
import dev.throughline.packs.web.Emitted;
import dev.throughline.packs.web.Exchange;
import dev.throughline.packs.web.Layer;
import dev.throughline.packs.web.MountTree;
import dev.throughline.packs.web.RequestValue;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.WebApps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** An Express app of one file, asked what it answers. The file need not declare {@code app}. */
public final class SampleApp {
    private static final String FILE = "app.ts";

    private final Interpreter in;
    private final RouterValue app;

    /** Loads an app with the Express models and one more pack. */
    public SampleApp(Pack pack, String source) {
        String whole = "import express from 'express';\nconst app = express();\n" + source;
        in = new SampleProgram().file(FILE, whole).interpreter(new ExpressPack(), pack);
        in.load(FILE, Site.NOWHERE);
        app = in.realm().companion(WebApps.class, WebApps::new).all().getFirst();
    }

    /** The statuses that any request can get, without the framework's 500 for errors that are not known. */
    public List<Integer> statuses() {
        return statuses(run(RequestValue.open(), false));
    }

    /** The statuses that a request with this body can get. */
    public List<Integer> statuses(Map<String, ?> body) {
        return statuses(run(request(body), true));
    }

    /** What leads to a status, in words of the last decision that is no test of the code. */
    public List<String> causes(int status) {
        List<String> causes = new ArrayList<>();
        for (Exchange.Step step : run(RequestValue.open(), false)) {
            for (Observed seen : step.trace().of(Emitted.class).toList()) {
                if (seen.what() instanceof Emitted(Value sent, Value body) && isKnown(step) && has(sent, status)) {
                    causes.add(words(step.handles() == null ? seen.condition() : step.handles().error().condition()));
                }
            }
        }
        return causes;
    }

    private static boolean has(Value sent, int status) {
        return Union.options(sent).contains(new Num(status));
    }

    private static String words(PathCondition condition) {
        List<PathCondition> decisions = condition.since(PathCondition.ALWAYS);
        return decisions.isEmpty() ? "" : decisions.getLast().text();
    }

    private static boolean isKnown(Exchange.Step step) {
        return step.handles() == null || step.handles().error().known();
    }

    private static List<Integer> statuses(List<Exchange.Step> steps) {
        TreeSet<Integer> statuses = new TreeSet<>();
        for (Exchange.Step step : steps) {
            for (Observed seen : step.trace().of(Emitted.class).toList()) {
                if (seen.what() instanceof Emitted(Value status, Value body) && isKnown(step)) {
                    for (Value option : Union.options(status)) {
                        statuses.add(option instanceof Num number ? number.intValue(-1) : -1);
                    }
                }
            }
        }
        return List.copyOf(statuses);
    }

    private List<Exchange.Step> run(RequestValue request, boolean concrete) {
        List<Layer> layers = MountTree.flatten(app);
        return new Exchange(in, request, app.newResponse(), layers, concrete).run();
    }

    private RequestValue request(Map<String, ?> body) {
        return RequestValue.concrete("POST", "/", RecordValue.closed(null), RecordValue.closed(null), value(body));
    }

    private Value value(Object plain) {
        return switch (plain) {
            case String text -> new Text(text);
            case Number number -> new Num(number.doubleValue());
            case Boolean bool -> dev.throughline.eval.value.Bool.of(bool);
            case List<?> items -> ListValue.of(items.stream().map(this::value).toList());
            case Map<?, ?> fields -> {
                RecordValue record = RecordValue.closed(null);
                fields.forEach((key, field) -> in.write(record, String.valueOf(key), value(field)));
                yield record;
            }
            default -> throw new IllegalArgumentException("no value for " + plain);
        };
    }
}
