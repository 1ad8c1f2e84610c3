package dev.throughline.packs.doubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.model.SubstituteKind;
import org.jspecify.annotations.Nullable;

/** Replaces environment variables and global variables, and puts them back. */
final class Stubs {
    private static final String BEFORE = "#before ";

    private Stubs() {}

    static void environment(Interpreter in, Invocation call) {
        if (call.argument(0) instanceof Text(String name)) {
            RecordValue environment = in.realm().environment();
            remember(in, environment, name);
            in.set(environment, name, call.argument(1), call.site());
            Substitutes.of(in.realm())
                    .add(in, new SubstituteSeen(name, SubstituteKind.CONFIG, call.site(), null, call.argument(1)));
        }
    }

    static void restoreEnvironment(Interpreter in, Invocation call) {
        putBack(in, in.realm().environment());
    }

    static void global(Interpreter in, Invocation call) {
        HeapValue globals = globals(in);
        if (globals != null && call.argument(0) instanceof Text(String name)) {
            remember(in, globals, name);
            in.set(globals, name, call.argument(1), call.site());
            SubstituteKind kind = name.equals("fetch") ? SubstituteKind.DRIVER : SubstituteKind.CONFIG;
            Substitutes.of(in.realm())
                    .add(in, new SubstituteSeen(name, kind, call.site(), null, call.argument(1)));
        }
    }

    static void restoreGlobals(Interpreter in, Invocation call) {
        HeapValue globals = globals(in);
        if (globals != null) {
            putBack(in, globals);
        }
    }

    private static @Nullable HeapValue globals(Interpreter in) {
        return in.semantics().global(in.realm(), "globalThis") instanceof HeapValue globals ? globals : null;
    }

    private static void remember(Interpreter in, HeapValue owner, String name) {
        if (owner.field(BEFORE + name) == null) {
            Value before = owner.field(name);
            in.write(owner, BEFORE + name, before == null ? Nothing.MISSING : before);
        }
    }

    private static void putBack(Interpreter in, HeapValue owner) {
        for (String slot : java.util.List.copyOf(owner.slotNames())) {
            Value before = slot.startsWith(BEFORE) ? owner.field(slot) : null;
            if (before != null) {
                in.write(owner, slot.substring(BEFORE.length()), before == Nothing.MISSING ? null : before);
                in.write(owner, slot, null);
            }
        }
    }
}
