package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lowered annotations as types. */
final class TypeNames {

    private TypeNames() {}

    /** The type that an annotation names, or null when there is no annotation. */
    static @Nullable TypeRef of(@Nullable Expr annotation) {
        return annotation == null ? null : type(annotation);
    }

    private static TypeRef type(Expr annotation) {
        return switch (annotation) {
            case Expr.Binary(var span, String operator, Expr left, Expr right) when operator.equals("|") -> {
                List<TypeRef> members = new ArrayList<>();
                addMembers(left, members);
                addMembers(right, members);
                yield new TypeRef("|", List.copyOf(members));
            }
            case Expr.Index(var span, Expr object, Expr.ListLiteral key, var safe) -> {
                List<TypeRef> arguments = new ArrayList<>();
                for (Expr.Element argument : key.elements()) {
                    arguments.add(type(argument.value()));
                }
                yield new TypeRef(name(object), List.copyOf(arguments));
            }
            case Expr.Index(var span, Expr object, Expr key, var safe) ->
                new TypeRef(name(object), List.of(type(key)));
            default -> new TypeRef(name(annotation), List.of());
        };
    }

    private static void addMembers(Expr part, List<TypeRef> members) {
        TypeRef type = type(part);
        if (type.name().equals("|")) {
            members.addAll(type.arguments());
        } else {
            members.add(type);
        }
    }

    private static String name(Expr value) {
        return switch (value) {
            case Expr.Name name -> name.name();
            case Expr.Member(var span, Expr object, String name, var safe) -> {
                String before = name(object);
                yield before.equals("?") ? "?" : before + "." + name;
            }
            case Expr.Literal(var span, Constant.Text(String text)) -> "'" + text + "'";
            case Expr.Literal(var span, Constant.Absent absent) -> "None";
            default -> "?";
        };
    }
}
