package dev.throughline.packs.django;

import dev.throughline.eval.Site;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What classes of the project have of their own, and which classes of libraries they extend. */
final class Types {
    private Types() {}

    /** A member as the project's classes have it, or null. */
    static @Nullable Value member(ClassValue type, String name) {
        for (Value each : Linearisation.of(type)) {
            if (each instanceof ClassValue project) {
                Value member = project.field(name);
                if (member != null && member != Nothing.MISSING) {
                    return member;
                }
            }
        }
        return null;
    }

    /** Paths of the classes of libraries above a class, or of the library's class itself, nearest first. */
    static List<String> libraries(Value type) {
        List<String> paths = new ArrayList<>();
        List<Value> line = type instanceof ClassValue project ? Linearisation.of(project) : List.of(type);
        for (Value each : line) {
            if (each instanceof Unknown library && library.path() != null) {
                String path = library.path();
                paths.add(path.endsWith("()") ? path.substring(0, path.length() - 2) : path);
            }
        }
        return paths;
    }

    /** The last part of a dotted path. */
    static String simple(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Whether a class is, or extends, a library's class of one of some names. */
    static boolean extendsAny(Value type, List<String> names) {
        return libraries(type).stream().anyMatch(path -> names.contains(simple(path)));
    }

    /** Where a class is written; the other place for one of a library. */
    static Site site(Value type, Site otherwise) {
        return type instanceof ClassValue project
                ? new Site(project.module().file(), project.node().span())
                : otherwise;
    }

    /** The function of the project behind a callable, or null. */
    static @Nullable Closure function(@Nullable Value callable) {
        return switch (callable) {
            case Closure function -> function;
            case BoundFunction bound -> function(bound.target());
            case DecoratedView decorated -> function(decorated.inner());
            case null, default -> null;
        };
    }
}
