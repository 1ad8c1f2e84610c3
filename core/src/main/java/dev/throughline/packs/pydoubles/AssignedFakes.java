package dev.throughline.packs.pydoubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.ModuleValue;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.model.SubstituteKind;
import dev.throughline.packs.client.TestCode;
import dev.throughline.packs.doubles.MockFunction;
import dev.throughline.packs.doubles.SubstituteSeen;
import dev.throughline.packs.doubles.Substitutes;
import org.jspecify.annotations.Nullable;

/** Sees test code assign fakes of its own to members of the project's modules, classes and objects. */
final class AssignedFakes {
    private AssignedFakes() {}

    static void install(Models models) {
        models.listenToWrites(AssignedFakes::written);
    }

    private static void written(
            Interpreter in, Value owner, @Nullable String called, String name, Value value, Site site) {
        if (TestCode.isTestCode(in.realm(), site.file())) {
            Union.options(owner).stream()
                    .filter(option -> isOfProject(in, option))
                    .forEach(option -> assigned(in, option, name, value, site));
        }
    }

    private static void assigned(Interpreter in, Value owner, String name, Value value, Site site) {
        boolean fake = isMadeByTests(in, value);
        if (!fake && !(owner instanceof ModuleValue)) {
            return;
        }
        Value before = in.get(owner, name, site);
        ReplacedMember replaced = ReplacedMember.of(in, owner, name, before, value);
        if (fake || replaced.kind() == SubstituteKind.CONFIG) {
            // Where nothing was before but a place for it, the fake is what stands there.
            SubstituteKind kind = fake && replaced.kind() == SubstituteKind.CONFIG
                    ? SubstituteKind.INTERNAL
                    : replaced.kind();
            Substitutes.of(in.realm())
                    .add(in, new SubstituteSeen(replaced.name(), kind, site, replaced.target(), value));
        }
    }

    /** Whether something is a module or class of production code, or an object that it made. */
    private static boolean isOfProject(Interpreter in, Value owner) {
        String file = switch (owner) {
            case ModuleValue module -> module.file();
            case ClassValue type -> type.module().file();
            case RecordValue record when record.created() != null -> record.created().file();
            default -> null;
        };
        return file != null && !TestCode.isTestCode(in.realm(), file);
    }

    private static boolean isMadeByTests(Interpreter in, Value value) {
        return switch (value) {
            case MockFunction mock -> true;
            case Closure closure -> TestCode.isTestCode(in.realm(), closure.module().file());
            case ClassValue type -> TestCode.isTestCode(in.realm(), type.module().file());
            case BoundFunction bound -> isMadeByTests(in, bound.target());
            case RecordValue record when record.type() instanceof ClassValue type ->
                TestCode.isTestCode(in.realm(), type.module().file());
            default -> false;
        };
    }
}
