package dev.throughline.packs.pydoubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code unittest.mock.patch}, which is a function with functions. */
final class PatchLibrary extends DomainValue {
    /** Named arguments that are no members of the mock that is made. */
    private static final Set<String> OPTIONS = Set.of(
            "target", "attribute", "new", "spec", "spec_set", "create", "autospec", "new_callable");

    @Override
    public Value call(Interpreter in, Invocation call) {
        Value target = Arguments.get(call, 0, "target");
        return target instanceof Text(String dotted)
                ? one(call, Arguments.find(call, 1, "new"), (interpreter, site) -> Target.of(interpreter, dotted, site))
                : nothing(call);
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "object" -> new NativeFunction(name, (in, call) -> ofObject(call));
            case "dict" -> new NativeFunction(name, (in, call) -> ofDictionary(call));
            case "multiple" -> new NativeFunction(name, (in, call) -> several(call));
            case "stopall" -> new NativeFunction(name, (in, call) -> Nothing.NULL);
            default -> null;
        };
    }

    /** Finds what is to be replaced, when the replacement is made. */
    @FunctionalInterface
    private interface Search {
        @Nullable Target find(Interpreter in, Site site);
    }

    static Patch ofObject(Invocation call) {
        Value holder = Arguments.get(call, 0, "target");
        Value name = Arguments.get(call, 1, "attribute");
        return one(call, Arguments.find(call, 2, "new"), (in, site) -> target(in, holder, name, site));
    }

    /** The member of a name of an object, of a class, or of the module that a text names. */
    static @Nullable Target target(Interpreter in, Value holder, Value name, Site site) {
        if (!(name instanceof Text(String member))) {
            return null;
        }
        return holder instanceof Text(String dotted)
                ? Target.of(in, dotted + "." + member, site)
                : new Target(holder, member);
    }

    private static Patch one(Invocation call, @Nullable Value given, Search search) {
        return new Patch((in, site) -> {
            Target target = search.find(in, site);
            if (target == null) {
                return new Patch.Applied(PythonMock.of("", site, false), List.of());
            }
            Replacement replacement = new Replacement(in, target.holder(), target.name(), site);
            Value value = given != null ? given : made(in, call, target.name(), replacement.original());
            replacement.put(value, site);
            return new Patch.Applied(value, List.of(replacement::undo));
        }, given == null, call.site());
    }

    /** What is put in when the test gives nothing: a mock, for an asynchronous function one that is awaited. */
    static Value made(Interpreter in, Invocation call, String name, Value original) {
        Value maker = call.named().get("new_callable");
        if (maker != null && !(maker instanceof Nothing)) {
            Map<String, Value> more = new LinkedHashMap<>(call.named());
            more.keySet().removeAll(OPTIONS);
            return in.call(maker, new Invocation(Nothing.UNDEFINED, List.of(), false, more, false, call.site()));
        }
        boolean async = original instanceof Closure function && function.node().async();
        PythonMock mock = PythonMock.of(name, call.site(), async);
        mock.configure(in, call.named(), call.site());
        return mock;
    }

    /** {@code patch.dict(target, values)}: entries of a dictionary, such as the environment's. */
    static Patch ofDictionary(Invocation call) {
        Value target = Arguments.get(call, 0, "in_dict");
        Value values = Arguments.get(call, 1, "values");
        return new Patch((in, site) -> {
            Value dictionary = target;
            if (target instanceof Text(String dotted)) {
                Target named = Target.of(in, dotted, site);
                dictionary = named == null ? Unknown.ANY : in.get(named.holder(), named.name(), site);
            }
            List<Consumer<Site>> undoing = new ArrayList<>();
            ItemReplacement.putAll(in, dictionary, values, call.named(), site)
                    .forEach(item -> undoing.add(at -> item.undo()));
            return new Patch.Applied(dictionary, undoing);
        }, false, call.site());
    }

    /** {@code patch.multiple(target, a=…, b=…)}. */
    static Patch several(Invocation call) {
        Value holder = Arguments.get(call, 0, "target");
        return new Patch((in, site) -> {
            List<Consumer<Site>> made = new ArrayList<>();
            MapValue given = MapValue.byContent(false);
            call.named().forEach((name, value) -> {
                Target target = OPTIONS.contains(name) ? null : target(in, holder, new Text(name), site);
                if (target != null) {
                    Replacement replacement = new Replacement(in, target.holder(), name, site);
                    boolean mocked = value instanceof Unknown library && "unittest.mock.DEFAULT".equals(library.path());
                    replacement.put(mocked ? PythonMock.of(name, site, false) : value, site);
                    made.add(replacement::undo);
                }
            });
            return new Patch.Applied(given, made);
        }, false, call.site());
    }

    private static Patch nothing(Invocation call) {
        return new Patch((in, site) -> new Patch.Applied(PythonMock.of("", site, false), List.of()), true,
                call.site());
    }
}
