package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** What an extractor gives: a value in a wrapper, which is used as if it were the value. */
final class Wrapped extends DomainValue {
    private final Value inner;

    Wrapped(Value inner) {
        this.inner = inner;
    }

    /** The value in it. */
    Value inner() {
        return inner;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (name.equals("0")) {
            return inner;
        }
        if (name.equals("into_inner") || name.equals("deref") || name.equals("as_ref")) {
            return new NativeFunction(name, (in, call) -> inner);
        }
        return Union.map(inner, option -> ofInner(interpreter, option, name, site));
    }

    private static Value ofInner(Interpreter in, Value option, String name, Site site) {
        Value field = option instanceof HeapValue heap ? heap.field(name) : null;
        if (field != null && field != Nothing.MISSING) {
            return field;
        }
        Value method = in.semantics().method(in, option, name, site);
        return method != null ? method : in.get(option, name, site);
    }
}
