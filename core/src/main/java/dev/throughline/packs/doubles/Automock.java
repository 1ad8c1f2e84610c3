package dev.throughline.packs.doubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes what stands in for a module, class or object when nobody says what it does: all functions give undefined. */
final class Automock {
    private static final int DEEPEST = 3;

    private Automock() {}

    static Value of(Interpreter in, String name, Value original, Site site) {
        return of(in, name, original, site, 0);
    }

    private static Value of(Interpreter in, String name, Value original, Site site, int depth) {
        return switch (original) {
            case Closure function -> new MockFunction(in, name, site, MockFunction.Origin.NONE);
            case BoundFunction function -> new MockFunction(in, name, site, MockFunction.Origin.NONE);
            case NativeFunction function -> new MockFunction(in, name, site, MockFunction.Origin.NONE);
            case ClassValue type -> new MockedClass(in, type, site);
            case Unknown unknown when unknown.path() != null -> new MockedLibrary(in, name, site);
            case ListValue list -> ListValue.of(List.of());
            case RecordValue record when depth < DEEPEST -> record(in, record, site, depth);
            default -> original;
        };
    }

    private static Value record(Interpreter in, RecordValue original, Site site, int depth) {
        if (original.type() instanceof ClassValue type) {
            return instance(in, type, site);
        }
        RecordValue copy = original.isOpen() ? RecordValue.open(site) : RecordValue.closed(site);
        for (String key : original.keys()) {
            Value value = original.field(key);
            if (value != null) {
                in.write(copy, key, of(in, key, value, site, depth + 1));
            }
        }
        return copy;
    }

    /** An instance of a class whose constructor does not run and whose methods are mocks. */
    static RecordValue instance(Interpreter in, ClassValue type, Site site) {
        RecordValue instance = RecordValue.instance(type, false, site);
        for (String method : methods(type)) {
            in.write(instance, method, new MockFunction(in, method, site, MockFunction.Origin.NONE));
        }
        return instance;
    }

    /** Names of the methods of a class and its bases in the project, sorted. */
    static Set<String> methods(ClassValue type) {
        Set<String> names = new TreeSet<>();
        for (ClassValue c = type; c != null; c = c.projectBase()) {
            names.addAll(c.methods().keySet());
        }
        names.remove("constructor");
        return names;
    }

    /** A class whose instances are mocks. */
    static final class MockedClass extends MockFunction {
        private final ClassValue type;

        MockedClass(Interpreter in, ClassValue type, Site site) {
            super(in, type.node().name(), site, Origin.NONE);
            this.type = type;
        }

        @Override
        Value withoutBehaviour(Interpreter in, Invocation call) {
            return instance(in, type, call.site());
        }

        @Override
        public @Nullable Value member(Interpreter in, String member, Site site) {
            Value own = super.member(in, member, site);
            if (own != null) {
                return own;
            }
            Value original = in.get(type, member, site);
            Value mocked = member.equals("prototype") ? instance(in, type, site) : of(in, member, original, site);
            restore(member, mocked);
            return mocked;
        }
    }

    /** A library, or a part of it, all of whose members are mocks. */
    static final class MockedLibrary extends MockFunction {
        MockedLibrary(Interpreter in, String name, Site site) {
            super(in, name, site, Origin.NONE);
        }

        @Override
        Value withoutBehaviour(Interpreter in, Invocation call) {
            return call.construct() ? new MockedLibrary(in, name(), call.site()) : super.withoutBehaviour(in, call);
        }

        @Override
        public @Nullable Value member(Interpreter in, String member, Site site) {
            Value own = super.member(in, member, site);
            if (own != null) {
                return own;
            }
            Value made = switch (member) {
                case "default" -> this;
                case "__esModule" -> Bool.TRUE;
                case "name" -> new Text(name());
                case "then" -> null;
                default -> new MockedLibrary(in, member, site);
            };
            if (made instanceof MockedLibrary && made != this) {
                restore(member, made);
            }
            return made;
        }
    }
}
