package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Enumerations: classes whose attributes are members, each of which is an instance with a name and a value. */
public final class EnumMembers {
    /** Slot that marks an instance as a member. */
    static final String MEMBER = "#member";

    /** Slot that marks a member whose class mixes a built-in type in, rather than being a StrEnum or IntEnum. */
    static final String MIXED = "#mixed";

    /** Slot that marks a class as an enumeration. */
    private static final String ENUM = "#enum";

    private static final String VALUE = "value";

    /** How members of a class relate to their values. */
    private enum Kind {
        /** They are no values themselves. */
        PLAIN,
        /** They are their values, and print as members in newer versions. */
        MIXED,
        /** They are their values. */
        LITERAL
    }

    private EnumMembers() {}

    /** Whether a class is an enumeration whose members have been made. */
    public static boolean isEnum(ClassValue type) {
        return Ancestry.of(type).stream().anyMatch(above -> above instanceof ClassValue c && c.field(ENUM) != null);
    }

    /**
     * Turns the attributes of a class, whose body has run, into members when it is an enumeration.
     *
     * @param ancestors all that it inherits from, itself excluded
     * @return whether it is one
     */
    public static boolean define(Interpreter in, ClassValue type, List<Value> ancestors, Site site) {
        Kind kind = kind(ancestors);
        if (kind == null) {
            return false;
        }
        in.write(type, ENUM, new Text(kind.name()));
        List<RecordValue> members = new ArrayList<>();
        double next = 1;
        for (String name : List.copyOf(type.slotNames())) {
            Value written = type.field(name);
            if (written == null || name.startsWith("_") || name.startsWith("#") || !isMember(written)) {
                continue;
            }
            Value value = written instanceof AutoValue ? automatic(ancestors, name, next) : written;
            next = value instanceof Num(double n) ? n + 1 : next + 1;
            RecordValue known = members.stream()
                    .filter(m -> Equality.of(valueOf(m), value, false) == Ternary.TRUE)
                    .findFirst()
                    .orElse(null);
            RecordValue member = known != null ? known : member(in, type, kind, name, value, site);
            members.add(member);
            in.write(type, name, member);
        }
        return true;
    }

    private static @Nullable Kind kind(List<Value> ancestors) {
        boolean isEnum = false;
        boolean mixed = false;
        for (Value ancestor : ancestors) {
            if (ancestor instanceof ClassValue c && c.field(ENUM) instanceof Text(String kind)) {
                return Kind.valueOf(kind);
            }
            if (ancestor instanceof Unknown library && library.path() != null) {
                String path = library.path();
                if (path.equals("enum.StrEnum") || path.equals("enum.IntEnum") || path.equals("enum.IntFlag")) {
                    return Kind.LITERAL;
                }
                isEnum |= path.equals("enum.Enum") || path.equals("enum.Flag");
            }
            mixed |= ancestor instanceof BuiltinType builtin && !builtin.name().equals("object");
        }
        return !isEnum ? null : mixed ? Kind.MIXED : Kind.PLAIN;
    }

    private static boolean isMember(Value value) {
        return !(value instanceof Closure
                || value instanceof NativeFunction
                || value instanceof BoundFunction
                || value instanceof ClassValue
                || (value instanceof DomainValue && !(value instanceof AutoValue))
                || (value instanceof RecordValue member && member.field(MEMBER) != null));
    }

    private static Value automatic(List<Value> ancestors, String name, double next) {
        boolean text = ancestors.stream().anyMatch(a -> (a instanceof Unknown u && "enum.StrEnum".equals(u.path()))
                || a == BuiltinTypes.STR);
        return text ? new Text(name.toLowerCase(Locale.ROOT)) : new Num(next);
    }

    private static RecordValue member(Interpreter in, ClassValue type, Kind kind, String name, Value value, Site site) {
        RecordValue member = RecordValue.instance(type, false, site);
        in.write(member, MEMBER, Bool.TRUE);
        in.write(member, "name", new Text(name));
        in.write(member, VALUE, value);
        in.write(member, "_name_", new Text(name));
        in.write(member, "_value_", value);
        if (kind != Kind.PLAIN) {
            in.write(member, RecordValue.LITERAL, value);
        }
        if (kind == Kind.MIXED) {
            in.write(member, MIXED, Bool.TRUE);
        }
        return member;
    }

    private static Value valueOf(RecordValue member) {
        Value value = member.field(VALUE);
        return value == null ? Unknown.ANY : value;
    }

    /** The members of an enumeration, in order, without second names. */
    public static List<Value> members(ClassValue type) {
        List<Value> members = new ArrayList<>();
        for (String name : type.slotNames()) {
            if (type.field(name) instanceof RecordValue member && member.field(MEMBER) != null
                    && !members.contains(member)) {
                members.add(member);
            }
        }
        return members;
    }

    /** The member with a value ({@code Color("red")}); an absent one throws. */
    public static Value lookUp(Interpreter in, ClassValue type, Invocation call) {
        return Union.map(call.argument(0), value -> {
            List<Value> candidates = new ArrayList<>();
            for (Value member : members(type)) {
                Ternary same = member.equals(value) || !(member instanceof RecordValue known)
                        ? Ternary.TRUE
                        : Equality.of(valueOf(known), value, false);
                if (same == Ternary.TRUE) {
                    return member;
                }
                if (same == Ternary.MAYBE) {
                    candidates.add(member);
                }
            }
            in.mayThrow(ExceptionType.named("ValueError").make(in, List.of(value), call.site()), call.site(), false);
            return Union.of(candidates);
        });
    }

    /** A value that the enumeration chooses itself ({@code auto()}). */
    public static final class AutoValue extends DomainValue {
        @Override
        public String toString() {
            return "auto";
        }
    }
}
