package dev.throughline.packs.pydoubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.ModuleInstance;
import dev.throughline.eval.ModuleValue;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.TestCode;
import dev.throughline.packs.doubles.Substitutes;
import dev.throughline.packs.doubles.WithoutEffect;
import java.util.ArrayList;
import java.util.List;

/** Finds the modules that have taken a name over at import, and so go on with the original of what a test replaces. */
final class CapturedCopies {
    private CapturedCopies() {}

    /** Takes down which modules keep what they imported when a variable of a module is replaced. */
    static void observe(Interpreter in, Value owner, String name, Value original, Site site) {
        boolean declaredThere = owner instanceof ModuleValue module
                && module.file().equals(ReplacedMember.fileOf(original))
                && (original instanceof Closure || original instanceof ClassValue);
        if (!declaredThere) {
            return;
        }
        List<String> holders = new ArrayList<>();
        for (ModuleInstance each : in.realm().modules().values()) {
            boolean other = !each.file().equals(((ModuleValue) owner).file());
            if (other && !TestCode.isTestCode(in.realm(), each.file()) && each.holds(original)) {
                holders.add(each.file());
            }
        }
        if (!holders.isEmpty()) {
            Substitutes.of(in.realm()).withoutEffect(in, new WithoutEffect(name, ((ModuleValue) owner).file(),
                    holders.stream().sorted().toList()), site);
        }
    }
}
