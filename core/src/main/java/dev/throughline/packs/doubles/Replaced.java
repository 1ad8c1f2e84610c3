package dev.throughline.packs.doubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.SubstituteKind;
import dev.throughline.packs.boundary.BoundaryTable;
import org.jspecify.annotations.Nullable;

/**
 * What a spy takes the place of.
 *
 * @param target file of the project or package that declares it, or null
 */
record Replaced(SubstituteKind kind, @Nullable String target) {

    static Replaced of(Interpreter in, Value owner, MockFunction.Origin origin) {
        Value original = origin.original();
        for (Value option : original == null ? java.util.List.<Value>of() : Union.options(original)) {
            if (option instanceof Closure closure) {
                return new Replaced(SubstituteKind.INTERNAL, closure.module().file());
            }
            if (option instanceof ClassValue type) {
                return new Replaced(SubstituteKind.INTERNAL, type.module().file());
            }
            if (option instanceof Unknown unknown && unknown.path() != null) {
                return new Replaced(kind(in, unknown.path()), unknown.path());
            }
        }
        if (owner instanceof RecordValue record && record.type() instanceof ClassValue type) {
            return new Replaced(SubstituteKind.INTERNAL, type.module().file());
        }
        if (owner instanceof Unknown unknown && unknown.path() != null) {
            return new Replaced(kind(in, unknown.path()), unknown.path());
        }
        boolean request = origin.member().equals("fetch");
        return new Replaced(request ? SubstituteKind.DRIVER : SubstituteKind.CONFIG, null);
    }

    /** What replacing a library value means. */
    static SubstituteKind kind(Interpreter in, String path) {
        return new KnownPackages(BoundaryTable.of(in)).ofPackage(path);
    }

    void announce(Interpreter in, String name, Site site, Value replacement) {
        Substitutes.of(in.realm()).add(in, new SubstituteSeen(name, kind, site, target, replacement));
    }
}
