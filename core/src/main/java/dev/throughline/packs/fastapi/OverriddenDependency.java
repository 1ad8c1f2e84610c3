package dev.throughline.packs.fastapi;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.SubstituteKind;
import dev.throughline.packs.boundary.BoundaryTable;
import dev.throughline.packs.client.TestCode;
import dev.throughline.packs.doubles.DoubleUsed;
import dev.throughline.packs.doubles.SubstituteSeen;
import dev.throughline.packs.doubles.Substitutes;
import dev.throughline.packs.pydoubles.ReplacedMember;
import org.jspecify.annotations.Nullable;

/**
 * A dependency that a test has overridden. It is judged by what the replacement gives: a client of a boundary is still
 * the real thing, made elsewhere.
 */
final class OverriddenDependency {
    private OverriddenDependency() {}

    /**
     * Takes down that the code under test was given something else.
     *
     * @param replacement what was called in place of the dependency
     * @param given what that gave
     */
    static void seen(Interpreter in, Value dependency, Value replacement, Value given) {
        Closure overriding = function(replacement);
        if (overriding != null && !TestCode.isTestCode(in.realm(), overriding.module().file())) {
            return;
        }
        String name = name(dependency);
        ReplacedMember replaced = ReplacedMember.of(in, Nothing.NULL, name, dependency, given);
        SubstituteKind kind = replaced.kind() == SubstituteKind.INTERNAL && reachesBoundary(in, given)
                ? SubstituteKind.WIRING
                : replaced.kind();
        Site site = overriding != null
                ? new Site(overriding.module().file(), overriding.node().span())
                : replacement instanceof ClassValue type
                        ? new Site(type.module().file(), type.node().span())
                        : Site.NOWHERE;
        Substitutes.of(in.realm()).add(in, new SubstituteSeen(name, kind, site, replaced.target(), given));
        if (kind.isDouble()) {
            in.observe(new DoubleUsed(name), site);
        }
    }

    private static boolean reachesBoundary(Interpreter in, Value given) {
        return Union.options(given).stream()
                .anyMatch(option -> option instanceof Unknown library && library.path() != null
                        && !BoundaryTable.of(in).clientsOf(library.path()).isEmpty());
    }

    private static @Nullable Closure function(Value value) {
        return switch (value) {
            case Closure closure -> closure;
            case BoundFunction bound -> function(bound.target());
            default -> null;
        };
    }

    private static String name(Value dependency) {
        Closure function = function(dependency);
        return function != null
                ? function.node().name()
                : dependency instanceof ClassValue type ? type.node().name() : "dependency";
    }
}
