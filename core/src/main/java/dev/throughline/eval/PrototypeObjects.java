package dev.throughline.eval;

import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.ClassNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects that inherit by prototype, with classes of one base on top (ECMAScript). */
public final class PrototypeObjects implements ObjectModel {
    private final Interpreter in;

    public PrototypeObjects(Interpreter in) {
        this.in = in;
    }

    @Override
    public Value inherited(RecordValue record, String name, Site site) {
        Value type = record.type();
        if (type instanceof ClassValue c) {
            Closure getter = c.getter(name);
            if (getter != null) {
                return in.call(getter, record, List.of(), site);
            }
            if (name.equals("constructor")) {
                return c;
            }
            Value method = method(c, name);
            if (method != null) {
                return method;
            }
            Value base = c.foreignBase();
            if (base instanceof Unknown library && library.path() != null) {
                return in.members().ofLibrary(library.called(), name);
            }
        }
        Value builtin = in.semantics().builtinMember(in, record, name, site);
        if (builtin != null) {
            return builtin;
        }
        return record.isOpen() ? Unknown.ANY : in.semantics().missingMember();
    }

    /** A method of an instance: what was put on the prototype of its class or a base goes before what is declared. */
    private static @Nullable Value method(ClassValue type, String name) {
        for (ClassValue c = type; c != null; c = c.projectBase()) {
            Closure declared = c.method(name);
            Value put = c.field("prototype") instanceof RecordValue prototype ? prototype.field(name) : null;
            if (put != null && put != Nothing.MISSING && !put.equals(declared)) {
                return put;
            }
            if (c.methods().containsKey(name)) {
                return declared;
            }
        }
        return null;
    }

    @Override
    public Value ofClass(ClassValue type, String name, Site site) {
        if (name.equals("prototype")) {
            return in.members().builtin(type, name, site);
        }
        for (@Nullable Value t = type; t != null; t = t instanceof ClassValue c ? c.base() : null) {
            if (t instanceof ClassValue c) {
                Value own = c.field(name);
                if (own != null && own != Nothing.MISSING) {
                    return own;
                }
                if (c.field(Members.GETTER + name) instanceof Closure getter) {
                    return in.call(getter, type, List.of(), site);
                }
            } else {
                return in.get(t, name, site);
            }
        }
        return in.members().builtin(type, name, site);
    }

    @Override
    public void set(RecordValue record, String name, Value value, Site site) {
        if (record.type() instanceof ClassValue c) {
            for (ClassValue type = c; type != null; type = type.projectBase()) {
                Closure setter = type.setters().get(name);
                if (setter != null) {
                    in.call(setter, record, List.of(value), site);
                    return;
                }
            }
        }
        if (record.field(Members.SETTER + name) instanceof Closure setter) {
            in.call(setter, record, List.of(value), site);
            return;
        }
        in.write(record, name, value);
    }

    // ------------------------------------------------------------------ construction

    @Override
    public Value construct(ClassValue type, Invocation invocation) {
        Value foreign = type.foreignBase();
        boolean open = foreign != null && !(foreign instanceof Nothing) && !(foreign instanceof NativeFunction);
        RecordValue instance = RecordValue.instance(type, open, invocation.site());
        in.made(instance, invocation.site());
        Value returned = initialise(type, instance, invocation);
        return Union.map(returned, r -> r instanceof HeapValue ? r : instance);
    }

    /** Runs the constructor; gives what it returns. */
    private Value initialise(ClassValue type, RecordValue instance, Invocation invocation) {
        Closure constructor = type.methods().get("constructor");
        if (constructor == null) {
            initialiseBase(type, instance, invocation);
            fields(type, instance);
            return Nothing.UNDEFINED;
        }
        if (type.base() == null) {
            fields(type, instance);
        }
        return in.calls().invoke(constructor, invocation.on(instance));
    }

    private void initialiseBase(ClassValue type, RecordValue instance, Invocation invocation) {
        switch (type.base()) {
            case null -> {}
            case ClassValue base -> initialise(base, instance, invocation);
            case NativeFunction base -> base.code().call(in, invocation.on(instance));
            default -> in.calls().callbacks(invocation);
        }
    }

    /** {@code super(…)}: the base's constructor on the same instance, then this class's fields. */
    @Override
    public Value initialiseAbove(@Nullable ClassValue home, Value receiver, Invocation invocation) {
        if (home != null && receiver instanceof RecordValue instance) {
            initialiseBase(home, instance, invocation);
            fields(home, instance);
        }
        return Nothing.UNDEFINED;
    }

    @Override
    public boolean bodiesAreNamespaces() {
        return false;
    }

    @Override
    public void defined(ClassValue type) {}

    @Override
    public @Nullable Value call(RecordValue instance, Invocation invocation) {
        return null;
    }

    private void fields(ClassValue type, RecordValue instance) {
        Frame caller = in.frame();
        if (caller != null && caller.depth() >= in.budget().depth()) {
            // A class whose fields make instances of itself has no end.
            return;
        }
        in.frame(new Frame(caller, null, type.module(), new Site(type.module().file(), type.node().span())));
        try {
            Scope scope = type.scope().function(in.currentFrame());
            in.write(scope, Expressions.THIS, instance);
            for (ClassNode.Member member : type.node().members()) {
                if (member instanceof ClassNode.Field field && !field.isStatic()) {
                    String name = in.expressions().classes().name(field, scope);
                    if (name != null && (field.initialiser() != null || instance.field(name) == null)) {
                        in.write(instance, name, in.expressions().classes().initial(field, scope));
                    }
                }
            }
        } finally {
            in.frame(caller);
        }
    }

    @Override
    public Value above(@Nullable ClassValue home, Value receiver, String name, Site site) {
        Value base = home == null || home.base() == null ? Unknown.ANY : home.base();
        if (base instanceof ClassValue type) {
            Closure getter = type.getter(name);
            if (getter != null) {
                return in.call(getter, receiver, List.of(), site);
            }
            Closure method = type.method(name);
            if (method != null) {
                return method;
            }
            Value foreign = type.foreignBase();
            return foreign == null ? in.get(type, name, site) : in.get(foreign, name, site);
        }
        return in.get(base, name, site);
    }

}
