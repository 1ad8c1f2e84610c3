package dev.throughline.packs.pytest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;

/** {@code pytest.param(…)}: a row with markers of its own. */
final class Param extends DomainValue {
    private final List<Value> values;
    private final List<Mark> marks;

    private Param(List<Value> values, List<Mark> marks) {
        this.values = values;
        this.marks = marks;
    }

    static Value make(Interpreter in, Invocation call) {
        return new Param(call.arguments(), Mark.held(in, call.named().get("marks")));
    }

    List<Value> values() {
        return values;
    }

    Value first() {
        return values.isEmpty() ? Unknown.ANY : values.getFirst();
    }

    List<Mark> marks() {
        return marks;
    }
}
