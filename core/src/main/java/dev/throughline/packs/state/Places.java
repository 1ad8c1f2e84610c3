package dev.throughline.packs.state;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.BoundaryKind;
import dev.throughline.packs.boundary.BoundaryTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which values stand for stored resources, and for which. */
final class Places {
    private static final List<String> MAPPERS = List.of(
            "sqlalchemy", "sqlmodel", "flask_sqlalchemy", "django.db", "tortoise", "peewee", "mongoengine", "beanie",
            "odmantic", "typeorm", "sequelize", "mongoose", "objection", "@mikro-orm");

    private Places() {}

    /** Whether something comes out of a store. */
    static boolean isStored(Interpreter in, Value value) {
        return switch (value) {
            case Unknown unknown -> unknown.path() != null && isOfStore(in, unknown.path());
            case RecordValue record when record.type() instanceof ClassValue type -> isMapped(type);
            default -> false;
        };
    }

    /** Whether a class of the project is mapped to a store by a library. */
    static boolean isMapped(ClassValue type) {
        return Linearisation.of(type).stream().anyMatch(above -> above instanceof Unknown library
                && library.path() != null
                && MAPPERS.stream().anyMatch(library.path()::startsWith));
    }

    private static boolean isOfStore(Interpreter in, String path) {
        BoundaryTable table = BoundaryTable.of(in);
        for (int end = path.indexOf("()"); end >= 0; end = path.indexOf("()", end + 1)) {
            boolean database = table.lookup(path.substring(0, end))
                    .filter(operation -> operation.boundary().kind() == BoundaryKind.DATABASE)
                    .isPresent();
            if (database) {
                return true;
            }
        }
        return false;
    }

    /**
     * The name of the resource that something is.
     *
     * @param called what the code calls it, or null
     * @return null when nothing tells
     */
    static @Nullable String nameOf(Interpreter in, Value value, @Nullable String called) {
        if (value instanceof RecordValue record && record.type() instanceof ClassValue type) {
            return type.node().name();
        }
        if (called != null && !ResourceName.saysNothing(called)) {
            return called;
        }
        return around(in);
    }

    /** The resource that the running code is about, by the name of its class or file, or null. */
    static @Nullable String around(Interpreter in) {
        for (Frame frame = in.frame(); frame != null; frame = null) {
            Closure function = frame.function();
            ClassValue home = function == null ? null : function.home();
            String about = home == null ? null : ResourceName.about(home.node().name());
            if (about != null) {
                return about;
            }
            String file = frame.module().file();
            String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\..*$", "");
            return ResourceName.about(name);
        }
        return null;
    }
}
