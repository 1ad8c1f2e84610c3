package dev.throughline.packs.rustdoubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** What a test expects of a method of a mock: how often it is called, with what, and what it gives. */
final class Expectation extends DomainValue {
    private final TraitMock mock;
    private final String method;

    Expectation(TraitMock mock, String method) {
        this.mock = mock;
        this.method = method;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "returning", "returning_st", "return_once", "return_once_st" ->
                new NativeFunction(name, (in, call) -> {
                    mock.behave(in, method, call.argument(0));
                    return this;
                });
            case "return_const", "return_const_st", "return_var" -> new NativeFunction(name, (in, call) -> {
                Value given = call.argument(0);
                mock.behave(in, method, new NativeFunction(method, (inner, calling) -> given));
                return this;
            });
            default -> new NativeFunction(name, (in, call) -> this);
        };
    }
}
