package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.ObjectModel;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.ClassNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects whose members are looked up along the linearised bases of their class, where functions become methods and
 * descriptors decide for themselves (Python's data model).
 *
 * <p>What a class of a library brings to an instance is a value of its own beside the instance's fields: the model of an
 * object of that library, where some pack has one.
 */
public final class AttributeObjects implements ObjectModel {
    /** Slot of an instance that holds what a library's class makes of it. */
    private static final String LIBRARY_PART = "#library";

    private static final String INITIALISER = "__init__";

    private final Interpreter in;

    public AttributeObjects(Interpreter in) {
        this.in = in;
    }

    /** What a library's class makes of a value that the project's code handles: a part of it, or the value itself. */
    public static Value libraryPart(Value value) {
        return value instanceof RecordValue record && record.field(LIBRARY_PART) instanceof DomainValue part
                ? part
                : value;
    }

    /** Gives an instance what a library's class makes of it, where the library itself makes the instance. */
    public static void attach(Interpreter in, RecordValue instance, DomainValue part) {
        in.write(instance, LIBRARY_PART, part);
    }

    @Override
    public boolean bodiesAreNamespaces() {
        return true;
    }

    @Override
    public void defined(ClassValue type) {
        EnumMembers.define(in, type, above(type), new Site(type.module().file(), type.node().span()));
        for (Value base : above(type)) {
            Value hook = base instanceof ClassValue project ? project.field("__init_subclass__") : null;
            if (hook != null) {
                in.call(hook, type, List.of(type), Site.NOWHERE);
                return;
            }
        }
    }

    private static List<Value> above(ClassValue type) {
        List<Value> order = Linearisation.of(type);
        return order.subList(1, order.size());
    }

    // ------------------------------------------------------------------ reading

    @Override
    public Value inherited(RecordValue instance, String name, Site site) {
        Value type = instance.type();
        if (name.equals("__class__") && type != null) {
            return type;
        }
        if (!(type instanceof ClassValue project)) {
            return ofLibrary(instance, type == null ? List.of() : List.of(type), name, site);
        }
        List<Value> order = Linearisation.of(project);
        Value member = member(order, name);
        return member == null ? ofLibrary(instance, order, name, site) : bound(member, instance, project, site);
    }

    /** A member as the first class of the project has it, or null. */
    private static @Nullable Value member(List<Value> classes, String name) {
        for (Value each : classes) {
            if (each instanceof ClassValue project) {
                Value member = project.field(name);
                if (member != null && member != Nothing.MISSING) {
                    return member;
                }
            }
        }
        return null;
    }

    private Value bound(Value member, RecordValue instance, ClassValue type, Site site) {
        return Union.map(member, option -> switch (option) {
            case Closure function -> new BoundFunction(function, instance, List.of(instance));
            case Descriptor descriptor -> descriptor.read(in, instance, type, site);
            default -> option;
        });
    }

    private Value ofLibrary(RecordValue instance, List<Value> classes, String name, Site site) {
        if (instance.field(LIBRARY_PART) instanceof DomainValue part) {
            return in.get(part, name, site);
        }
        Value fallback = member(classes, "__getattr__");
        if (fallback != null) {
            return in.call(fallback, instance, List.of(instance, new Text(name)), site);
        }
        Value builtin = in.semantics().builtinMember(in, instance, name, site);
        if (builtin != null) {
            return builtin;
        }
        for (Value each : classes) {
            if (each instanceof Unknown library && library.path() != null) {
                return in.get(library.called(), name, site);
            }
        }
        return in.semantics().missingMember();
    }

    @Override
    public Value ofClass(ClassValue type, String name, Site site) {
        List<Value> order = Linearisation.of(type);
        Value member = member(order, name);
        if (member != null) {
            return Union.map(
                    member, option -> option instanceof Descriptor d ? d.read(in, null, type, site) : option);
        }
        Value builtin = in.semantics().builtinMember(in, type, name, site);
        if (builtin != null) {
            return builtin;
        }
        for (Value each : order) {
            if (!(each instanceof ClassValue)) {
                return in.get(each, name, site);
            }
        }
        return in.semantics().missingMember();
    }

    @Override
    public Value above(@Nullable ClassValue home, Value receiver, String name, Site site) {
        ClassValue type = receiver instanceof RecordValue instance && instance.type() instanceof ClassValue c
                ? c
                : receiver instanceof ClassValue c ? c : home;
        if (type == null || home == null) {
            return Unknown.ANY;
        }
        List<Value> order = Linearisation.of(type);
        List<Value> rest = order.subList(Math.max(order.indexOf(home), 0) + 1, order.size());
        Value member = member(rest, name);
        if (!(receiver instanceof RecordValue instance)) {
            return member instanceof Descriptor d
                    ? d.read(in, null, type, site)
                    : member == null ? Unknown.ANY : member;
        }
        if (member != null) {
            return bound(member, instance, type, site);
        }
        return name.equals(INITIALISER)
                ? new NativeFunction(name, (interpreter, call) -> byLibrary(instance, rest, call))
                : ofLibrary(instance, rest, name, site);
    }

    // ------------------------------------------------------------------ writing

    @Override
    public void set(RecordValue instance, String name, Value value, Site site) {
        if (instance.type() instanceof ClassValue type
                && member(Linearisation.of(type), name) instanceof Descriptor descriptor
                && descriptor.write(in, instance, value, site)) {
            return;
        }
        in.write(instance, name, value);
    }

    // ------------------------------------------------------------------ instances

    @Override
    public Value construct(ClassValue type, Invocation invocation) {
        if (EnumMembers.isEnum(type)) {
            return EnumMembers.lookUp(in, type, invocation);
        }
        List<Value> order = Linearisation.of(type);
        boolean open = order.stream().anyMatch(each -> each instanceof Unknown);
        RecordValue instance = RecordValue.instance(type, open, invocation.site());
        in.made(instance, invocation.site());
        Value initialiser = member(order, INITIALISER);
        if (initialiser == null) {
            byLibrary(instance, order, invocation);
        } else {
            List<Value> arguments = new ArrayList<>();
            arguments.add(instance);
            arguments.addAll(invocation.arguments());
            in.call(initialiser, invocation.with(arguments).on(instance));
        }
        return instance;
    }

    @Override
    public Value initialiseAbove(@Nullable ClassValue home, Value receiver, Invocation invocation) {
        return Unknown.ANY;
    }

    /**
     * Initialises an instance as the first library's class among some does. Where no pack knows that class, named
     * arguments become members, and arguments by position the fields in the order in which they are declared: so do
     * dataclasses and the models of validation and mapping libraries.
     */
    private Value byLibrary(RecordValue instance, List<Value> classes, Invocation invocation) {
        for (Value each : classes) {
            if (each instanceof Unknown || each instanceof NativeFunction || each instanceof DomainValue) {
                Value made = in.call(each, invocation.on(instance));
                if (made instanceof DomainValue part && !part.equals(each)) {
                    in.write(instance, LIBRARY_PART, part);
                    return Nothing.NULL;
                }
                break;
            }
        }
        List<String> declared = fields(classes);
        if (invocation.more()) {
            // Any field may be among the arguments that are not known, whatever it is by default.
            declared.forEach(name -> in.write(instance, name, Unknown.ANY));
        }
        for (int i = 0; i < invocation.arguments().size() && i < declared.size(); i++) {
            in.write(instance, declared.get(i), invocation.arguments().get(i));
        }
        invocation.named().forEach((name, value) -> set(instance, name, value, invocation.site()));
        Value after = member(classes, "__post_init__");
        if (after != null) {
            in.call(after, instance, List.of(instance), invocation.site());
        }
        return Nothing.NULL;
    }

    /** Names of the fields that a class and those above it declare, those of the topmost first. */
    public static List<String> declaredFields(ClassValue type) {
        return fields(Linearisation.of(type));
    }

    /** Names of the fields that classes declare, those of the topmost first. */
    private static List<String> fields(List<Value> classes) {
        List<String> names = new ArrayList<>();
        for (Value each : classes.reversed()) {
            if (each instanceof ClassValue project) {
                for (ClassNode.Member member : project.node().members()) {
                    if (member instanceof ClassNode.Field field
                            && field.annotation() != null
                            && field.name() != null
                            && !names.contains(field.name())) {
                        names.add(field.name());
                    }
                }
            }
        }
        return names;
    }

    @Override
    public @Nullable Value call(RecordValue instance, Invocation invocation) {
        Value method = in.get(instance, "__call__", invocation.site());
        return method instanceof BoundFunction ? in.call(method, invocation) : null;
    }
}
