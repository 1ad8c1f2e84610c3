package dev.throughline.packs.decorator;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The decorators of libraries that were run in one realm, by the classes that they stand on. */
public final class Marks {
    private static final int WHOLE = -1;

    private record Placed(Mark mark, String member, int parameter) {}

    private final Map<ClassValue, List<Placed>> byClass = new LinkedHashMap<>();
    private final Set<ClassValue> classes = new LinkedHashSet<>();

    /** The decorators seen in a realm. */
    public static Marks of(Interpreter in) {
        return in.realm().companion(Marks.class, Marks::new);
    }

    /** Has decorators of a library taken down, written with or without parentheses. */
    public static void record(Models models, String library, String... names) {
        for (String name : names) {
            models.call(library + "." + name, (in, call) -> made(library, name, in, call));
        }
    }

    /** A decorator factory was called, or the decorator itself when it is written without parentheses. */
    private static Value made(String library, String name, Interpreter in, Invocation call) {
        if (isApplication(call)) {
            of(in).place(new Mark(library, name, List.of(), call.site()), call);
            return Nothing.UNDEFINED;
        }
        return decorator(new Mark(library, name, call.arguments(), call.site()));
    }

    /** A decorator that leaves a mark on whatever it stands on. */
    public static NativeFunction decorator(Mark mark) {
        return new NativeFunction(mark.name(), (in, call) -> {
            of(in).place(mark, call);
            return Nothing.UNDEFINED;
        });
    }

    /** A class, a member's name, and a position or a descriptor: what nothing but a decorator is called with. */
    private static boolean isApplication(Invocation call) {
        return ClassValue.behind(call.argument(0)) != null
                && (call.argument(1) instanceof Text || call.argument(1) == Nothing.UNDEFINED)
                && (call.argument(2) instanceof Num || call.argument(2) instanceof RecordValue);
    }

    /** Takes a decorator down at the place that it was applied to. */
    public void place(Mark mark, Invocation application) {
        ClassValue type = ClassValue.behind(application.argument(0));
        if (type != null) {
            String member = application.argument(1) instanceof Text(String key) ? key : "";
            int parameter = application.argument(2) instanceof Num position ? position.intValue(WHOLE) : WHOLE;
            boolean ofConstructor = member.isEmpty() && parameter != WHOLE;
            byClass.computeIfAbsent(type, t -> new ArrayList<>())
                    .add(new Placed(mark, ofConstructor ? "constructor" : member, parameter));
            classes.add(type);
        }
    }

    /** Classes with decorators, in the order in which they were declared. */
    public List<ClassValue> classes() {
        return List.copyOf(classes);
    }

    /** Classes that bear a decorator themselves. */
    public List<ClassValue> classesWith(String library, Set<String> names) {
        return classes.stream()
                .filter(type -> ofClass(type).stream()
                        .anyMatch(mark -> mark.library().equals(library) && names.contains(mark.name())))
                .toList();
    }

    /** Decorators on the class itself, in order of application, which is from the last to the first. */
    public List<Mark> ofClass(ClassValue type) {
        return select(type, p -> p.member.isEmpty()).map(Placed::mark).toList();
    }

    /** Decorators on a field or method. */
    public List<Mark> ofMember(ClassValue type, String member) {
        return select(type, p -> p.member.equals(member) && p.parameter == WHOLE).map(Placed::mark).toList();
    }

    /** Decorators on a parameter of a method; the constructor is a method of that name. */
    public List<Mark> ofParameter(ClassValue type, String method, int parameter) {
        return select(type, p -> p.member.equals(method) && p.parameter == parameter).map(Placed::mark).toList();
    }

    /** Names of members with decorators of their own, in order of declaration. */
    public List<String> members(ClassValue type) {
        return select(type, p -> !p.member.isEmpty() && p.parameter == WHOLE)
                .map(Placed::member)
                .distinct()
                .toList();
    }

    /** The first mark of a name among several, or null. */
    public static @Nullable Mark named(List<Mark> marks, String name) {
        return marks.stream().filter(mark -> mark.name().equals(name)).findFirst().orElse(null);
    }

    private Stream<Placed> select(ClassValue type, Predicate<Placed> wanted) {
        return byClass.getOrDefault(type, List.of()).stream().filter(wanted);
    }
}
