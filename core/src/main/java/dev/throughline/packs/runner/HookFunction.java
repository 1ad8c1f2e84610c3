package dev.throughline.packs.runner;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** A function that registers hooks. */
final class HookFunction extends DomainValue {
    private final Hook.Moment moment;

    HookFunction(Hook.Moment moment) {
        this.moment = moment;
    }

    @Override
    public Value call(Interpreter interpreter, Invocation invocation) {
        TestRegistry.of(interpreter.realm()).hook(interpreter, invocation, moment);
        return Nothing.UNDEFINED;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return name.equals("always") ? this : null;
    }
}
