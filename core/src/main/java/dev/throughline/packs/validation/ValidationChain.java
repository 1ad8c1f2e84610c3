package dev.throughline.packs.validation;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.middleware.LibraryMiddleware;
import dev.throughline.packs.middleware.MiddlewareCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chain of express-validator: takes down what is wrong with the request, and passes every request on. */
final class ValidationChain extends LibraryMiddleware {
    private final Site made;
    private final List<Value> checks;

    private ValidationChain(Site made, List<Value> checks) {
        super(made);
        this.made = made;
        this.checks = List.copyOf(checks);
    }

    static void install(Models models) {
        for (String module : List.of("express-validator.", "express-validator.default.", "express-validator/check.")) {
            for (String start : List.of("body", "check", "cookie", "header", "param", "query", "checkSchema",
                    "checkExact", "oneOf")) {
                models.call(module + start, (in, call) -> new ValidationChain(call.site(), List.of()));
            }
            models.call(module + "validationResult", (in, call) -> result(in, call.site()));
            models.call(module + "matchedData", (in, call) -> RecordValue.open(call.site()));
        }
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "run" -> new NativeFunction(name, (in, call) -> {
                check(in, call.argument(0));
                return PromiseValue.of(result(in, call.site()));
            });
            case "custom" -> new NativeFunction(name, (in, call) -> {
                List<Value> more = new java.util.ArrayList<>(checks);
                more.add(call.argument(0));
                return new ValidationChain(made, more);
            });
            default -> new NativeFunction(name, (in, call) -> this);
        };
    }

    @Override
    protected void handle(Interpreter in, MiddlewareCall call) {
        check(in, call.request());
        call.passOn();
    }

    /** Runs the project's own checks; what they throw is one more thing that is wrong with the input. */
    private void check(Interpreter in, Value request) {
        for (Value check : checks) {
            RecordValue meta = RecordValue.open(made);
            in.write(meta, "req", request);
            in.catching(() -> in.await(in.call(check, Nothing.UNDEFINED, List.of(Unknown.ANY, meta), made), made));
        }
    }

    /** What {@code validationResult} gives: nobody knows whether anything is wrong. */
    private static RecordValue result(Interpreter in, Site site) {
        RecordValue result = RecordValue.open(site);
        in.write(result, "isEmpty", new NativeFunction("isEmpty", (i, call) -> Unknown.ANY));
        in.write(result, "array", new NativeFunction("array",
                (i, call) -> Union.of(ListValue.of(List.of()), Refusals.issues(i, call.site()))));
        in.write(result, "mapped", Refusals.description("mapped"));
        in.write(result, "formatWith", new NativeFunction("formatWith", (i, call) -> result));
        in.write(result, "throw", new NativeFunction("throw", (i, call) -> {
            RecordValue error = RecordValue.open(call.site());
            i.write(error, "stack", Unknown.PRESENT);
            i.write(error, "array", i.get(result, "array", call.site()));
            Checked perhaps = Checked.of(dev.throughline.eval.value.Ternary.MAYBE, Nothing.UNDEFINED);
            return Refusals.orThrow(i, perhaps, error, call.site());
        }));
        return result;
    }
}
