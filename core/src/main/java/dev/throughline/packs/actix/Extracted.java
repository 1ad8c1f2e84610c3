package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** {@code web::Json} and the like around a value, which is used as if they were not there. */
final class Extracted extends DomainValue {
    private final Value inner;

    Extracted(Value inner) {
        this.inner = inner;
    }

    /** What it holds. */
    Value inner() {
        return inner;
    }

    @Override
    public @Nullable Value member(Interpreter in, String name, Site site) {
        return switch (name) {
            case "0" -> inner;
            case "into_inner", "deref", "as_ref" -> new NativeFunction(name, (i, call) -> inner);
            case "clone" -> new NativeFunction(name, (i, call) -> this);
            case "customize" -> new NativeFunction(name,
                    (i, call) -> Response.of(i, ResponseModels.usual(), inner, call.site()));
            default -> {
                Value method = in.semantics().method(in, inner, name, site);
                yield method != null ? method : in.get(inner, name, site);
            }
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Extracted extracted && extracted.inner.equals(inner);
    }

    @Override
    public int hashCode() {
        return inner.hashCode();
    }
}
