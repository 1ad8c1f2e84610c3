package dev.throughline.packs.doubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** One call of a sinon stub ({@code stub.onFirstCall()}), to be told what it does; calls are planned in order. */
final class PlannedCall extends DomainValue {
    private final MockFunction mock;

    PlannedCall(MockFunction mock) {
        this.mock = mock;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        NativeCode code = MockMembers.planned(mock, name);
        return code == null ? null : new NativeFunction(name, code);
    }
}
