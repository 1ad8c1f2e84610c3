package dev.throughline.packs.decorated;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.packs.decorator.Mark;
import dev.throughline.packs.decorator.Marks;
import dev.throughline.packs.express.ExpressApps;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.RouterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Models of OvernightJS: a server class that holds an app, and controllers that are given to it as instances. */
public final class OvernightPack implements Pack {
    private static final String LIBRARY = "@overnightjs/core";
    private static final String APP = "app";
    private static final Set<String> METHODS = Set.of("Get", "Post", "Put", "Patch", "Delete", "Head", "Options",
            "All");

    @Override
    public String name() {
        return "overnight";
    }

    @Override
    public Set<String> libraries() {
        return Set.of(LIBRARY);
    }

    @Override
    public List<String> makingOfApps() {
        return List.of("@overnightjs/core");
    }

    @Override
    public void install(Models models) {
        Marks.record(models, LIBRARY, METHODS.stream().sorted().toArray(String[]::new));
        Marks.record(models, LIBRARY, "Controller", "Middleware", "ErrorMiddleware", "Wrapper", "ClassMiddleware",
                "ClassErrorMiddleware", "ClassWrapper", "ClassOptions", "Children", "ChildControllers");
        models.value(LIBRARY + ".Server", new NativeFunction("Server", OvernightPack::server));
    }

    /** The constructor of the base class; the app counts as made where the project's server class is declared. */
    private static Value server(Interpreter in, Invocation construction) {
        RecordValue self = construction.receiver() instanceof RecordValue record
                ? record
                : RecordValue.open(construction.site());
        Site place = self.type() instanceof ClassValue type
                ? new Site(type.module().file(), type.node().span())
                : construction.site();
        RouterValue app = ExpressApps.make(in, place);
        in.write(self, APP, app);
        in.write(self, "addControllers", new NativeFunction("addControllers", (i, call) -> {
            OvernightPack.controllers(i, app, PathTemplate.ROOT, arguments(call.argument(2)), call.argument(0));
            return Nothing.UNDEFINED;
        }));
        return self;
    }

    private static void controllers(
            Interpreter in, RouterValue app, PathTemplate prefix, List<Value> before, Value given) {
        for (Value instance : arguments(given)) {
            if (instance instanceof RecordValue record && record.type() instanceof ClassValue type) {
                controller(in, app, prefix, before, record, type);
            }
        }
    }

    private static void controller(
            Interpreter in, RouterValue app, PathTemplate outer, List<Value> before, RecordValue self,
            ClassValue type) {
        Marks marks = Marks.of(in);
        List<Mark> ofClass = lineage(type).flatMap(owner -> marks.ofClass(owner).stream()).toList();
        Mark controller = Marks.named(ofClass, "Controller");
        if (controller == null) {
            return;
        }
        PathTemplate prefix = outer.then(path(controller));
        List<Value> first = new ArrayList<>(before);
        first.addAll(used(ofClass, "ClassMiddleware"));
        for (Mark children : ofClass) {
            if (children.name().equals("Children") || children.name().equals("ChildControllers")) {
                controllers(in, app, prefix, first, children.argument(0));
            }
        }
        Value wrapper = argument(Marks.named(ofClass, "ClassWrapper"));
        lineage(type).forEach(owner -> marks.members(owner).forEach(member -> {
            List<Mark> ofMember = marks.ofMember(owner, member);
            Closure method = type.method(member);
            for (Mark mark : ofMember) {
                if (method != null && METHODS.contains(mark.name())) {
                    Value own = argument(Marks.named(ofMember, "Wrapper"));
                    List<Value> handlers = new ArrayList<>(first);
                    handlers.addAll(used(ofMember, "Middleware"));
                    handlers.add(wrapped(in, own instanceof Nothing ? wrapper : own,
                            new BoundFunction(method, self, List.of()), mark.site()));
                    handlers.addAll(used(ofMember, "ErrorMiddleware"));
                    handlers.addAll(used(ofClass, "ClassErrorMiddleware"));
                    ExpressApps.tellDocumented(in, mark.argument(0), mark.site());
                    ExpressApps.route(in, app, mark.name().toLowerCase(Locale.ROOT),
                            List.of(prefix.then(path(mark))), handlers, mark.site());
                }
            }
        }));
    }

    /** A class and its bases in the project. */
    private static Stream<ClassValue> lineage(ClassValue type) {
        return Stream.iterate(type, java.util.Objects::nonNull, ClassValue::projectBase);
    }

    private static Value wrapped(Interpreter in, Value wrapper, Value handler, Site site) {
        if (wrapper instanceof Nothing) {
            return handler;
        }
        Value made = in.call(wrapper, Nothing.UNDEFINED, List.of(handler), site);
        // Of a wrapper that is not known it is taken that it calls what it wraps.
        return made instanceof Unknown ? handler : made;
    }

    private static Value argument(@Nullable Mark mark) {
        return mark == null ? Nothing.UNDEFINED : mark.argument(0);
    }

    /** Paths are written with or without a slash before them. */
    private static PathTemplate path(Mark mark) {
        Value written = mark.argument(0);
        return !(written instanceof Nothing)
                ? ExpressApps.paths(written).getFirst()
                : PathTemplate.ROOT;
    }

    /** Middleware in the order in which it is written: decorators run from the last to the first. */
    private static List<Value> used(List<Mark> marks, String name) {
        List<Value> used = new ArrayList<>();
        marks.reversed().stream()
                .filter(mark -> mark.name().equals(name))
                .forEach(mark -> used.addAll(arguments(mark.argument(0))));
        return used;
    }

    private static List<Value> arguments(Value given) {
        return switch (given) {
            case ListValue list -> list.items().known();
            case Nothing nothing -> List.of();
            default -> List.of(given);
        };
    }
}
