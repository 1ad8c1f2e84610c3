package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of a header, which is a text only if it holds no other characters. */
final class HeaderText extends DomainValue {
    private final Value text;

    HeaderText(Value text) {
        this.text = text;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "to_str" -> new NativeFunction(name, (in, call) -> text instanceof Unknown
                    ? Union.of(
                            Results.ok(in, World.of(in).types().unknown(new Type("String", List.of(), null))),
                            Results.failed(in, Unknown.ANY))
                    : Results.ok(in, text));
            case "as_bytes", "clone", "to_owned" -> new NativeFunction(name, (in, call) -> text);
            default -> null;
        };
    }
}
