package dev.throughline.packs.pytest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import java.util.List;

/** {@code pytest.mark}: gives a marker of any name. */
final class Marker extends DomainValue {
    @Override
    public Value member(Interpreter in, String name, Site site) {
        return new Mark(name, Invocation.of(Nothing.UNDEFINED, List.of(), site));
    }
}
