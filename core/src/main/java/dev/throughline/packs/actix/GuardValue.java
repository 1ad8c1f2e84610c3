package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A guard of a route or scope: of what it looks at, only methods are known. */
final class GuardValue extends DomainValue {
    private final Set<String> methods;

    /** @param methods in capitals; none where it looks at something else */
    GuardValue(Set<String> methods) {
        this.methods = Set.copyOf(methods);
    }

    /** The methods that it lets pass, in capitals; none where it looks at something else. */
    Set<String> methods() {
        return methods;
    }

    static void install(Models models) {
        for (String name : AppModels.METHODS) {
            String method = name.toUpperCase(Locale.ROOT);
            String function = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            models.call("actix_web.guard." + function, (in, call) -> new GuardValue(Set.of(method)));
        }
        models.call("actix_web.guard.Method", (in, call) -> new GuardValue(AppModels.methods(call.argument(0))));
        for (String function : List.of("Any", "All")) {
            models.call("actix_web.guard." + function,
                    (in, call) -> call.argument(0) instanceof GuardValue inner ? inner : new GuardValue(Set.of()));
        }
        for (String function : List.of("Not", "Header", "Host", "fn_guard", "Acceptable.new")) {
            models.call("actix_web.guard." + function, (in, call) -> new GuardValue(Set.of()));
        }
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "or" -> new NativeFunction(name, (in, call) -> {
                Set<String> all = new TreeSet<>(methods);
                if (call.argument(0) instanceof GuardValue other) {
                    all.addAll(other.methods);
                }
                return new GuardValue(all);
            });
            case "and" -> new NativeFunction(name, (in, call) -> methods.isEmpty()
                    && call.argument(0) instanceof GuardValue other ? other : this);
            default -> new NativeFunction(name, (in, call) -> this);
        };
    }
}
