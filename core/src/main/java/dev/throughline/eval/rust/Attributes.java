package dev.throughline.eval.rust;

import dev.throughline.syntax.ir.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of items: {@code #[get("/x")]} is a call, {@code #[test]} a name. */
public final class Attributes {

    private Attributes() {}

    /** The path of an attribute as written, with its colons; empty when it is none. */
    public static String path(Expr attribute) {
        return switch (attribute) {
            case Expr.Name(var span, var name) -> name;
            case Expr.Path(var span, var segments, var qualifier) -> String.join("::", segments);
            case Expr.Call call -> path(call.callee());
            case Expr.MacroCall call -> String.join("::", call.path());
            default -> "";
        };
    }

    /** The attribute whose path ends in a name, or null. */
    public static @Nullable Expr named(List<Expr> attributes, String name) {
        for (Expr attribute : attributes) {
            String path = path(attribute);
            if (path.equals(name) || path.endsWith("::" + name)) {
                return attribute;
            }
        }
        return null;
    }

    /** Whether an item is there in builds of tests only. */
    public static boolean isForTests(List<Expr> attributes) {
        return attributes.stream().anyMatch(each -> path(each).equals("cfg")
                && each instanceof Expr.Call call
                && !call.arguments().isEmpty()
                && path(call.arguments().getFirst().value()).equals("test"));
    }

    /** Whether an item is left out of builds of tests. */
    static boolean isLeftOutOfTests(List<Expr> attributes) {
        return attributes.stream().anyMatch(each -> path(each).equals("cfg")
                && each instanceof Expr.Call call
                && !call.arguments().isEmpty()
                && call.arguments().getFirst().value() instanceof Expr.Call not
                && path(not).equals("not")
                && !not.arguments().isEmpty()
                && path(not.arguments().getFirst().value()).equals("test"));
    }
}
