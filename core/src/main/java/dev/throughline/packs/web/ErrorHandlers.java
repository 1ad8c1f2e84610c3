package dev.throughline.packs.web;

import dev.throughline.eval.python.ExceptionType;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions that a project gives to a framework for errors: one for each class of exceptions or status. */
public final class ErrorHandlers {
    private record Handler(Value wanted, Value function) {}

    private final List<Handler> handlers = new ArrayList<>();

    /**
     * Takes down a handler, in place of the one that was there before.
     *
     * @param wanted a class of exceptions or a status
     */
    public void register(Value wanted, Value function) {
        for (Value option : Union.options(wanted)) {
            handlers.removeIf(known -> known.wanted.equals(option));
            handlers.add(new Handler(option, function));
        }
    }

    /** The handler that was registered for exactly this, or null. */
    public @Nullable Value of(Value wanted) {
        for (Handler each : handlers) {
            if (each.wanted.equals(wanted)) {
                return each.function;
            }
        }
        return null;
    }

    /** The handlers for errors of libraries. */
    public List<LibraryFailure> ofLibraries() {
        List<LibraryFailure> found = new ArrayList<>();
        for (Handler each : handlers) {
            if (each.wanted instanceof Unknown type && type.path() != null) {
                found.add(new LibraryFailure(type, each.function));
            }
        }
        return found;
    }

    /** The handler for the nearest of some classes, or null. */
    public @Nullable Value ofNearest(List<Value> classes) {
        for (Value type : classes) {
            Value handler = of(type);
            if (handler != null) {
                return handler;
            }
        }
        return null;
    }

    /** The classes of an error, nearest first; none for anything that is no instance. */
    public static List<Value> classes(Value error) {
        List<Value> classes = new ArrayList<>();
        Value type = error instanceof RecordValue record ? record.type() : null;
        if (type instanceof ClassValue project) {
            for (Value each : Linearisation.of(project)) {
                classes.addAll(each instanceof ExceptionType builtin ? builtin.line() : List.of(each));
            }
        } else if (type instanceof ExceptionType builtin) {
            classes.addAll(builtin.line());
        } else if (type != null) {
            classes.add(type);
        }
        return classes;
    }

    /** Whether an error is of a class, or of one below it. */
    public static boolean is(Value error, ExceptionType type) {
        return classes(error).contains(type);
    }
}
