package dev.throughline.packs.cargotest;

import dev.throughline.eval.rust.Attributes;
import dev.throughline.packs.runner.SwitchNames;
import dev.throughline.source.cargo.Crate;
import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells without which switch a test does not run. */
final class Switches {
    private static final String IGNORED = "--ignored";
    private static final String FEATURES = "--features ";

    private Switches() {}

    /** The switch of the features without which a crate is not built, or null. */
    static @Nullable String ofCrate(Crate crate) {
        return crate.requiredFeatures().isEmpty() ? null : FEATURES + String.join(",", crate.requiredFeatures());
    }

    /** The switch that attributes put a test or a module of tests behind, or null. */
    static @Nullable String of(List<Expr> attributes) {
        String optIn = null;
        for (Expr attribute : attributes) {
            optIn = SwitchNames.both(optIn, switch (Attributes.path(attribute)) {
                case "ignore" -> IGNORED;
                case "cfg" -> attribute instanceof Expr.Call call ? featureOf(call.arguments(), true) : null;
                case "cfg_attr" -> attribute instanceof Expr.Call call ? conditional(call.arguments()) : null;
                default -> null;
            });
        }
        return optIn;
    }

    /** {@code cfg_attr(condition, ignore)}: it is ignored where the condition holds. */
    private static @Nullable String conditional(List<Argument> arguments) {
        boolean ignored = arguments.stream()
                .skip(1)
                .anyMatch(each -> Attributes.path(each.value()).equals("ignore"));
        if (!ignored) {
            return null;
        }
        String feature = featureOf(arguments.subList(0, 1), false);
        return feature == null ? IGNORED : feature;
    }

    /** The feature that a condition asks for, or, when it is to fail, the one without which it holds; or null. */
    private static @Nullable String featureOf(List<Argument> conditions, boolean holds) {
        for (Argument condition : conditions) {
            if (holds && "feature".equals(condition.name()) && text(condition.value()) != null) {
                return FEATURES + text(condition.value());
            }
            if (condition.value() instanceof Expr.Call call) {
                boolean negated = Attributes.path(call).equals("not");
                String inner = featureOf(call.arguments(), holds != negated);
                if (inner != null) {
                    return inner;
                }
            }
        }
        return null;
    }

    private static @Nullable String text(Expr value) {
        return value instanceof Expr.Literal(var span, Constant.Text(String text)) ? text : null;
    }
}
