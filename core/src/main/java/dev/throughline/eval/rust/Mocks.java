package dev.throughline.eval.rust;

import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types that mockall makes of traits and structs, which are called {@code Mock} and the name of what they stand for. */
final class Mocks {
    private static final String PREFIX = "Mock";
    private static final String LIBRARY = "mockall.";

    private Mocks() {}

    /** What mockall makes in a module under a name, or null. */
    static @Nullable Value find(RustModule module, String name) {
        if (!name.startsWith(PREFIX) || name.length() == PREFIX.length()) {
            return null;
        }
        String subject = name.substring(PREFIX.length());
        boolean isMade = isMocked(module.type(subject)) || module.foreign().stream()
                .anyMatch(call -> call.name().equals("mock")
                        && Pattern.compile("\\b" + Pattern.quote(subject) + "\\b").matcher(call.text()).find());
        return isMade ? Unknown.library(LIBRARY + name) : null;
    }

    private static boolean isMocked(@Nullable Stmt declared) {
        List<Expr> attributes = switch (declared) {
            case Stmt.DeclareTrait t -> t.attributes();
            case Stmt.DeclareStruct s -> s.attributes();
            case null, default -> List.of();
        };
        return attributes.stream().anyMatch(Mocks::makesMock);
    }

    /** {@code #[automock]}, also where it stands behind a condition ({@code #[cfg_attr(test, automock)]}). */
    private static boolean makesMock(Expr attribute) {
        String path = Attributes.path(attribute);
        if (path.equals("automock") || path.endsWith("::automock")) {
            return true;
        }
        return path.equals("cfg_attr") && attribute instanceof Expr.Call call
                && call.arguments().stream().skip(1).anyMatch(each -> makesMock(each.value()));
    }
}
