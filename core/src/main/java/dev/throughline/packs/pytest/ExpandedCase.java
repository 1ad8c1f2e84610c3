package dev.throughline.packs.pytest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Cases that the package {@code parameterized} runs for each of some rows ({@code @parameterized.expand([…])}). */
final class ExpandedCase {
    private static final List<String> DECORATORS = List.of(
            "parameterized.parameterized", "parameterized.parameterized.expand",
            "parameterized.parameterized.parameterized", "parameterized.parameterized.parameterized.expand");

    private ExpandedCase() {}

    static void install(Models models) {
        DECORATORS.forEach(path -> models.call(path, ExpandedCase::decorator));
        models.call("parameterized.param", Param::make);
    }

    private static Value decorator(Interpreter in, Invocation call) {
        List<Value> given = Given.elements(in, call.named().getOrDefault("input", call.argument(0)));
        Value rows = given == null ? call.argument(0) : ListValue.of(given.stream().map(ExpandedCase::row).toList());
        return new NativeFunction("expand", (inner, decorating) -> {
            Mark.put(inner, decorating.argument(0),
                    new Mark(CaseRows.PARAMETRIZE, call.with(new ArrayList<>(List.of(Nothing.NULL, rows)))));
            return decorating.argument(0);
        });
    }

    /** Anything but a tuple is a row of one. */
    private static Value row(Value written) {
        return written instanceof ListValue || written instanceof Param ? written : ListValue.of(List.of(written));
    }
}
