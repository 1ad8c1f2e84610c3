package dev.throughline.packs.pytest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code request.node}: the case itself. */
final class TestNode extends DomainValue {
    private final TestItem.Case test;

    TestNode(TestItem.Case test) {
        this.test = test;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "name", "originalname" -> new Text(test.attribute());
            case "nodeid" -> new Text(test.site().file() + "::" + test.name().replace(" > ", "::"));
            case "get_closest_marker" -> new NativeFunction(name, (in, call) -> named(call).stream()
                    .map(Value.class::cast)
                    .findFirst()
                    .orElse(call.has(1) ? call.argument(1) : Nothing.NULL));
            case "iter_markers" -> new NativeFunction(name, (in, call) -> ListValue.of(List.copyOf(
                    call.has(0) || call.named().containsKey("name") ? named(call) : test.marks())));
            case "add_marker" -> new NativeFunction(name, (in, call) -> Nothing.NULL);
            case "function", "obj" -> test.function();
            case "cls" -> test.type() == null ? Nothing.NULL : test.type();
            default -> null;
        };
    }

    private List<Mark> named(Invocation call) {
        return Given.of(call, 0, "name") instanceof Text(String kind) ? test.marks(kind) : List.of();
    }
}
