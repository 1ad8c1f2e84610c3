package dev.throughline.packs.decorated;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.packs.decorator.Mark;
import dev.throughline.packs.decorator.Marks;
import dev.throughline.packs.express.ExpressApps;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.MethodHandler;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.RouterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Models of @decorators/express, whose methods answer by themselves. */
public final class DecoratorsExpressPack implements Pack {
    private static final String LIBRARY = "@decorators/express";
    private static final Set<String> METHODS = Set.of("Get", "Post", "Put", "Patch", "Delete", "Head", "Options",
            "All");
    private static final List<String> PARAMETERS = List.of("Request", "Response", "Next", "Params", "Query", "Body",
            "Headers", "Cookies");

    @Override
    public String name() {
        return LIBRARY;
    }

    @Override
    public Set<String> libraries() {
        return Set.of(LIBRARY);
    }

    @Override
    public void install(Models models) {
        Marks.record(models, LIBRARY, "Controller");
        Marks.record(models, LIBRARY, METHODS.toArray(String[]::new));
        Marks.record(models, LIBRARY, PARAMETERS.toArray(String[]::new));
        for (String attach : List.of("attachControllers", "attachControllerInstances")) {
            models.call(LIBRARY + "." + attach, DecoratorsExpressPack::attach);
        }
    }

    private static Value attach(Interpreter in, Invocation call) {
        if (call.argument(0) instanceof RouterValue app && call.argument(1) instanceof ListValue list) {
            for (Value entry : list.items().known()) {
                ClassValue type = entry instanceof ClassValue c
                        ? c
                        : entry instanceof RecordValue r && r.type() instanceof ClassValue c ? c : null;
                if (type != null) {
                    controller(in, app, type, entry, call.site());
                }
            }
        }
        return Nothing.UNDEFINED;
    }

    private static void controller(Interpreter in, RouterValue app, ClassValue type, Value given, Site site) {
        Marks marks = Marks.of(in);
        Mark controller = Marks.named(marks.ofClass(type), "Controller");
        if (controller == null) {
            return;
        }
        Value owner = given instanceof ClassValue
                ? in.call(type, new Invocation(Nothing.UNDEFINED, List.of(), false, Map.of(), true, site))
                : given;
        for (String member : marks.members(type)) {
            Closure method = type.method(member);
            for (Mark mark : marks.ofMember(type, member)) {
                if (method == null || !METHODS.contains(mark.name())) {
                    continue;
                }
                List<Value> handlers = new ArrayList<>(middleware(controller));
                handlers.addAll(middleware(mark));
                handlers.add(new MethodHandler(in, method, (i, call) -> i.await(
                        i.call(method, owner, values(i, type, method, call), mark.site()), mark.site())));
                ExpressApps.route(in, app, mark.name().toLowerCase(Locale.ROOT), paths(controller, mark), handlers,
                        mark.site());
            }
        }
    }

    private static List<Value> middleware(Mark mark) {
        return mark.argument(1) instanceof ListValue list ? list.items().known() : List.of();
    }

    private static List<PathTemplate> paths(Mark controller, Mark mark) {
        List<PathTemplate> paths = new ArrayList<>();
        for (PathTemplate prefix : ExpressApps.paths(controller.argument(0))) {
            for (PathTemplate own : ExpressApps.paths(mark.argument(0))) {
                paths.add(prefix.then(own));
            }
        }
        return paths;
    }

    private static List<Value> values(Interpreter in, ClassValue type, Closure method, Exchanged call) {
        List<Value> values = new ArrayList<>();
        boolean marked = false;
        for (int i = 0; i < method.node().parameters().size(); i++) {
            Mark mark = Marks.of(in).ofParameter(type, method.node().name(), i).stream()
                    .filter(m -> PARAMETERS.contains(m.name()))
                    .findFirst()
                    .orElse(null);
            marked |= mark != null;
            values.add(mark == null ? Unknown.ANY : value(in, mark, call));
        }
        return marked ? values : List.of(call.request(), call.response(), call.next());
    }

    private static Value value(Interpreter in, Mark mark, Exchanged call) {
        return switch (mark.name()) {
            case "Request" -> call.request();
            case "Response" -> call.response();
            case "Next" -> call.next();
            default -> call.part(in, mark.name().toLowerCase(Locale.ROOT), mark.argument(0));
        };
    }
}
