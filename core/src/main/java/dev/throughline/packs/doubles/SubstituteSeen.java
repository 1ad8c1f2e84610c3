package dev.throughline.packs.doubles;

import dev.throughline.eval.Observation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Value;
import dev.throughline.model.SubstituteKind;
import org.jspecify.annotations.Nullable;

/**
 * Test code put something in the place of the real thing.
 *
 * @param name what is replaced, in the project's own word: a module, a method, a variable
 * @param kind what the replacement reaches
 * @param site where the test does it
 * @param target file of the project or package that is replaced, or null when it is no module
 * @param replacement what takes the place, or null when it is not made yet
 */
public record SubstituteSeen(
        String name, SubstituteKind kind, Site site, @Nullable String target, @Nullable Value replacement)
        implements Observation {}
