package dev.throughline.packs.doubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;

/** The {@code mock} member of a mock function: its recorded calls, which are not known, and Node's setters. */
final class MockState extends DomainValue {
    private final MockFunction mock;

    MockState(MockFunction mock) {
        this.mock = mock;
    }

    @Override
    public Value member(Interpreter interpreter, String name, Site site) {
        NativeCode code = MockMembers.of(mock, name);
        return code == null ? Unknown.ANY : new NativeFunction(name, code);
    }
}
