package dev.throughline.packs.pydoubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.ProgramSource;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test names to be replaced.
 *
 * @param holder the module, class, object or library that has it
 */
record Target(Value holder, String name) {

    /** What a dotted name leads to ({@code app.mail.send}): a member of the module that the longest head of it names. */
    static @Nullable Target of(Interpreter in, String dotted, Site site) {
        List<String> parts = List.of(dotted.split("\\.", -1));
        if (parts.size() < 2) {
            return null;
        }
        for (int end = parts.size() - 1; end > 0; end--) {
            String module = String.join(".", parts.subList(0, end));
            ProgramSource.Resolved resolved = in.realm().program().resolve(site.file(), module);
            if (resolved instanceof ProgramSource.Foreign) {
                return new Target(
                        Unknown.library(String.join(".", parts.subList(0, parts.size() - 1))), parts.getLast());
            }
            if (!(resolved instanceof ProgramSource.Unresolved)) {
                Value holder = in.importModule(site.file(), module, site);
                for (String member : parts.subList(end, parts.size() - 1)) {
                    holder = in.get(holder, member, site);
                }
                return new Target(holder, parts.getLast());
            }
        }
        return null;
    }
}
