package dev.throughline.packs.pytest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A marker of pytest, also as the decorator that puts it on a function or class: {@code pytest.mark.slow},
 * {@code pytest.mark.skipif(condition, reason="…")}.
 */
final class Mark extends DomainValue {
    /** The attribute under which functions, classes and modules hold their markers. */
    static final String ATTRIBUTE = "pytestmark";

    private final String name;
    private final Invocation arguments;

    /**
     * @param arguments what it is called with; the site is where
     */
    Mark(String name, Invocation arguments) {
        this.name = name;
        this.arguments = arguments;
    }

    String name() {
        return name;
    }

    Invocation arguments() {
        return arguments;
    }

    /** An argument, by position or by name; null when it is not given. */
    @Nullable Value argument(int position, String argument) {
        return Given.of(arguments, position, argument);
    }

    boolean is(String other) {
        return name.equals(other);
    }

    @Override
    public Value call(Interpreter in, Invocation call) {
        boolean decorates = call.arguments().size() == 1
                && call.named().isEmpty()
                && (call.argument(0) instanceof ClassValue || TestFunction.of(call.argument(0)) != null
                        || call.argument(0) instanceof Fixture);
        if (decorates) {
            put(in, call.argument(0), this);
            return call.argument(0);
        }
        List<Value> all = new ArrayList<>(arguments.arguments());
        all.addAll(call.arguments());
        return new Mark(name, call.with(all));
    }

    @Override
    public @Nullable Value member(Interpreter in, String member, Site site) {
        return switch (member) {
            case "name" -> new Text(name);
            case "args" -> ListValue.of(arguments.arguments());
            case "kwargs" -> kwargs(in);
            case "mark" -> this;
            default -> null;
        };
    }

    private Value kwargs(Interpreter in) {
        MapValue map = new MapValue(false, false);
        arguments.named().forEach((key, value) -> {
            String slot = map.slotFor(new Text(key));
            if (slot != null) {
                in.write(map, slot, value);
            }
        });
        return map;
    }

    /** Puts a marker on a function or class. */
    static void put(Interpreter in, Value target, Mark mark) {
        if (target instanceof HeapValue heap) {
            List<Value> all = new ArrayList<>();
            all.add(mark);
            all.addAll(held(in, heap.field(ATTRIBUTE)));
            in.write(heap, ATTRIBUTE, ListValue.of(all));
        }
    }

    /** The markers on a function itself, and on what it is wrapped around. */
    static List<Mark> of(Interpreter in, Value function) {
        List<Mark> marks = new ArrayList<>();
        for (Value each : TestFunction.layers(function)) {
            if (each instanceof HeapValue heap) {
                marks.addAll(held(in, heap.field(ATTRIBUTE)));
            }
        }
        return marks;
    }

    /** The markers on a class and on those above it. */
    static List<Mark> ofClass(Interpreter in, ClassValue type) {
        List<Mark> marks = new ArrayList<>();
        for (Value each : Linearisation.of(type)) {
            if (each instanceof ClassValue project) {
                marks.addAll(held(in, project.field(ATTRIBUTE)));
            }
        }
        return marks;
    }

    /** The markers among one that is held or a list of them. */
    static List<Mark> held(Interpreter in, @Nullable Value value) {
        if (value instanceof Mark mark) {
            return List.of(mark);
        }
        List<Value> elements = value == null ? null : Given.elements(in, value);
        List<Mark> marks = new ArrayList<>();
        for (Value element : elements == null ? List.<Value>of() : elements) {
            if (element instanceof Mark mark) {
                marks.add(mark);
            }
        }
        return marks;
    }

    @Override
    public String toString() {
        return "mark " + name;
    }
}
