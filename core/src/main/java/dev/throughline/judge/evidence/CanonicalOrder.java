package dev.throughline.judge.evidence;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import dev.throughline.model.BlindSpot;
import dev.throughline.model.Boundary;
import dev.throughline.model.Diagnostic;
import dev.throughline.model.SourceRef;
import dev.throughline.model.Substitute;
import dev.throughline.model.facts.ExerciseFact;
import dev.throughline.model.facts.OutcomeFact;
import java.util.Comparator;

/** The orders in which facts are judged and printed, so that the order of discovery never shows. */
public final class CanonicalOrder {

    /** By line, then by everything that tells two requests of a line apart; the last key settles what is left. */
    public static final Comparator<ExerciseFact> EXERCISES = Comparator.comparingInt(ExerciseFact::line)
            .thenComparing(ExerciseFact::test)
            .thenComparing(ExerciseFact::method, nullsFirst(naturalOrder()))
            .thenComparing(ExerciseFact::path, nullsFirst(naturalOrder()))
            .thenComparing(ExerciseFact::calls, nullsFirst(naturalOrder()))
            .thenComparing(ExerciseFact::routeKey, nullsFirst(naturalOrder()))
            .thenComparing(ExerciseFact::toString);

    /** By status, unknown last, then by code, place and cause. */
    public static final Comparator<OutcomeFact> OUTCOMES = comparing(
            OutcomeFact::status, nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(OutcomeFact::code, nullsFirst(naturalOrder()))
            .thenComparing(OutcomeFact::source)
            .thenComparing(OutcomeFact::cause)
            .thenComparing(OutcomeFact::toString);

    /** By kind, name and place. */
    public static final Comparator<Boundary> BOUNDARIES = comparing(Boundary::kind)
            .thenComparing(Boundary::name)
            .thenComparing(Boundary::source, nullsFirst(Comparator.<SourceRef>naturalOrder()));

    /** By place, name and kind. */
    public static final Comparator<Substitute> SUBSTITUTES = comparing(Substitute::source).thenComparing(
            Substitute::name).thenComparing(Substitute::kind);

    /** By place, then by what was looked for. */
    public static final Comparator<BlindSpot> BLIND_SPOTS = comparing(BlindSpot::source).thenComparing(BlindSpot::what)
            .thenComparing(BlindSpot::why);

    /** The most serious first, then by place. */
    public static final Comparator<Diagnostic> DIAGNOSTICS = comparing(Diagnostic::level)
            .reversed()
            .thenComparing(Diagnostic::source, nullsFirst(Comparator.<SourceRef>naturalOrder()))
            .thenComparing(Diagnostic::message);

    private CanonicalOrder() {}
}
