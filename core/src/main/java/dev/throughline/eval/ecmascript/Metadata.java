package dev.throughline.eval.ecmascript;

import dev.throughline.eval.DeclaredTypes;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.ClassNode;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The functions that reflect-metadata adds to {@code Reflect}: tables that decorators keep on classes, prototypes and
 * their members, and the types that a compiler writes down there for whatever bears a decorator.
 */
final class Metadata {
    private static final String PREFIX = "#meta ";

    private Metadata() {}

    static void install(RecordValue reflect) {
        Records.define(reflect, "defineMetadata", (in, call) -> {
            define(in, call.argument(0), call.argument(1), call, 2);
            return Nothing.UNDEFINED;
        });
        Records.define(reflect, "metadata", (in, call) -> new NativeFunction("metadata", (i, application) -> {
            define(i, call.argument(0), call.argument(1), application, 0);
            return Nothing.UNDEFINED;
        }));
        Records.define(reflect, "getMetadata", (in, call) -> read(in, call, true));
        Records.define(reflect, "getOwnMetadata", (in, call) -> read(in, call, false));
        Records.define(reflect, "hasMetadata", (in, call) -> has(in, call, true));
        Records.define(reflect, "hasOwnMetadata", (in, call) -> has(in, call, false));
        Records.define(reflect, "getMetadataKeys", (in, call) -> keys(in, call, true));
        Records.define(reflect, "getOwnMetadataKeys", (in, call) -> keys(in, call, false));
        Records.define(reflect, "deleteMetadata", (in, call) -> {
            String slot = slot(in, call.argument(0), call, 2);
            if (slot != null && call.argument(1) instanceof HeapValue target && target.field(slot) != null) {
                in.write(target, slot, Nothing.MISSING);
            }
            return Unknown.ANY;
        });
    }

    private static void define(Interpreter in, Value key, Value value, Invocation call, int position) {
        String slot = slot(in, key, call, position + 1);
        if (slot != null && call.argument(position) instanceof HeapValue target) {
            in.write(target, slot, value);
        }
    }

    private static Value read(Interpreter in, Invocation call, boolean inherited) {
        Value found = find(in, call, inherited);
        return found == Nothing.MISSING ? Nothing.UNDEFINED : found;
    }

    private static Value has(Interpreter in, Invocation call, boolean inherited) {
        Value found = find(in, call, inherited);
        return found == Nothing.MISSING ? Bool.FALSE : found instanceof Unknown ? Unknown.ANY : Bool.TRUE;
    }

    /** The entry, or {@link Nothing#MISSING}. */
    private static Value find(Interpreter in, Invocation call, boolean inherited) {
        String slot = slot(in, call.argument(0), call, 2);
        if (slot == null || !(call.argument(1) instanceof HeapValue target)) {
            return Unknown.ANY;
        }
        for (HeapValue owner = target; owner != null; owner = inherited ? Prototypes.parent(in, owner) : null) {
            Value found = owner.field(slot);
            if (found != null && found != Nothing.MISSING) {
                return found;
            }
        }
        Value written = call.argument(0) instanceof Text(String key)
                ? compiled(in, key, target, member(in, call, 2))
                : null;
        return written == null ? Nothing.MISSING : written;
    }

    private static Value keys(Interpreter in, Invocation call, boolean inherited) {
        if (!(call.argument(0) instanceof HeapValue target)) {
            return Unknown.ANY;
        }
        String suffix = " " + member(in, call, 1);
        List<Value> keys = new ArrayList<>();
        for (HeapValue owner = target; owner != null; owner = inherited ? Prototypes.parent(in, owner) : null) {
            for (String slot : owner.slotNames()) {
                if (slot.startsWith(PREFIX) && slot.endsWith(suffix) && owner.field(slot) != Nothing.MISSING) {
                    keys.add(new Text(slot.substring(PREFIX.length(), slot.length() - suffix.length())));
                }
            }
        }
        return ListValue.of(keys.stream().distinct().toList());
    }

    private static @Nullable String slot(Interpreter in, Value key, Invocation call, int memberPosition) {
        String name = in.semantics().keyName(key);
        String member = member(in, call, memberPosition);
        return name == null || member == null ? null : PREFIX + name + " " + member;
    }

    private static @Nullable String member(Interpreter in, Invocation call, int position) {
        Value member = call.argument(position);
        return member instanceof Nothing ? "" : in.semantics().keyName(member);
    }

    // ------------------------------------------------------------------ what the compiler writes

    private static @Nullable Value compiled(Interpreter in, String key, HeapValue target, @Nullable String member) {
        ClassValue type = target instanceof RecordValue instance && instance.type() instanceof ClassValue of
                ? of
                : ClassValue.behind(target);
        if (type == null || member == null) {
            return null;
        }
        return switch (key) {
            case "design:paramtypes" -> {
                Closure method = type.method(member.isEmpty() ? "constructor" : member);
                yield method == null ? null : parameters(in, method, type);
            }
            case "design:type" -> fieldType(in, type, member);
            default -> null;
        };
    }

    private static Value parameters(Interpreter in, Closure method, ClassValue type) {
        ClassValue owner = method.home() == null ? type : method.home();
        List<Value> types = new ArrayList<>();
        for (FunctionNode.Parameter parameter : method.node().parameters()) {
            types.add(value(in, parameter.type(), owner));
        }
        return ListValue.of(types);
    }

    private static @Nullable Value fieldType(Interpreter in, ClassValue type, String member) {
        for (ClassNode.Member each : type.node().members()) {
            if (each instanceof ClassNode.Field field && member.equals(field.name())) {
                return value(in, field.type(), type);
            }
        }
        return null;
    }

    /** A class or a built-in type; what has no value when the code runs is {@code Object}. */
    private static Value value(Interpreter in, @Nullable TypeRef type, ClassValue owner) {
        String builtin = switch (type == null ? "" : type.name()) {
            case "string" -> "String";
            case "number" -> "Number";
            case "boolean" -> "Boolean";
            case "[]" -> "Array";
            case "Promise" -> "Promise";
            default -> "Object";
        };
        Value declared = builtin.equals("Object") ? DeclaredTypes.valueOf(in, type, owner) : null;
        Value global = Globals.of(in.realm(), builtin);
        return declared != null ? declared : global != null ? global : Unknown.ANY;
    }
}
