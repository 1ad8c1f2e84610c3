package dev.throughline.packs.fastapi;

import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.DomainValue;
import java.util.Set;

/** {@code Query(…)}, {@code Body(…)} and the like: which part of the request a parameter comes from. */
final class RequestPart extends DomainValue {
    private static final Set<String> CONSTRAINTS = Set.of(
            "min_length", "max_length", "pattern", "regex", "gt", "ge", "lt", "le", "multiple_of");

    private final String name;
    private final Invocation call;

    /**
     * @param name of the function that marks it: {@code Body}, {@code Query}, {@code Path}, …
     * @param call what it says
     */
    RequestPart(String name, Invocation call) {
        this.name = name;
        this.call = call;
    }

    /** Whether it comes from the path. */
    boolean isPath() {
        return name.equals("Path");
    }

    /** Whether it comes from the body as an object of JSON. */
    boolean isBody() {
        return name.equals("Body");
    }

    /** Whether it comes from where callers say who they are. */
    boolean isCredential() {
        return name.equals("Header") || name.equals("Cookie");
    }

    /** Whether it says which values it takes. */
    boolean constrains() {
        return call.named().keySet().stream().anyMatch(CONSTRAINTS::contains);
    }

    /** Whether it says what a parameter is when nothing is sent for it. */
    boolean hasDefault() {
        boolean positional = call.has(0) && !call.argument(0).equals(dev.throughline.eval.value.Unknown.ANY);
        return positional || call.named().containsKey("default") || call.named().containsKey("default_factory");
    }

    @Override
    public String toString() {
        return name + "(…)";
    }
}
