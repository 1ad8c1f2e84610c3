package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.ModuleValue;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.ClassNode;
import dev.throughline.syntax.ir.Expr;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which model a view is of, as its query set is written ({@code queryset = Post.objects.all()}): what a query gives is
 * a library's value, which does not tell.
 */
final class ModelNames {
    private ModelNames() {}

    /** The model, or null. */
    static @Nullable Value ofView(Interpreter in, ClassValue view) {
        for (Value each : Linearisation.of(view)) {
            if (each instanceof ClassValue project) {
                for (ClassNode.Member member : project.node().members()) {
                    if (member instanceof ClassNode.Field field && field.initialiser() != null
                            && ("queryset".equals(field.name()) || "model".equals(field.name()))) {
                        return model(in, field.initialiser(), project);
                    }
                }
            }
        }
        return null;
    }

    /** The name under which its routes are known, or null. */
    static @Nullable String ofRoutes(Interpreter in, ClassValue view) {
        return ofView(in, view) instanceof ClassValue model ? model.node().name().toLowerCase(Locale.ROOT) : null;
    }

    /** The first class on the way from the variable that the expression starts at, or null. */
    private static @Nullable Value model(Interpreter in, Expr written, ClassValue view) {
        return switch (written) {
            case Expr.Call call -> call.callee() instanceof Expr.Name(var span, String name)
                    && name.equals("get_user_model") ? Entities.userModel(in) : model(in, call.callee(), view);
            case Expr.Member member -> {
                Value object = model(in, member.object(), view);
                yield object instanceof ModuleValue module ? module.own(member.name()) : object;
            }
            case Expr.Name(var span, String name) ->
                in.get(in.load(view.module().file(), Site.NOWHERE), name, Site.NOWHERE);
            default -> null;
        };
    }
}
