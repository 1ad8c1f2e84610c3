package dev.throughline.packs.validation;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways in which libraries tell that input was refused. */
final class Refusals {
    /** Words that follow "when". */
    static final String WHEN = "the input is not valid";

    private Refusals() {}

    /** The data, or a throw: certain when the input is decided. */
    static Value orThrow(Interpreter in, Checked checked, Value error, Site site) {
        if (checked.valid() == Ternary.FALSE) {
            throw in.thrown(error, site);
        }
        if (checked.valid() == Ternary.MAYBE) {
            in.mayThrow(List.of(thrown(in, error, site)));
        }
        return checked.data();
    }

    /** A promise of the data that may be rejected. */
    static Value orReject(Interpreter in, Checked checked, Value error, Site site) {
        @Nullable Value data = checked.valid() == Ternary.FALSE ? null : checked.data();
        return new PromiseValue(
                data, checked.valid() == Ternary.TRUE ? List.of() : List.of(thrown(in, error, site)));
    }

    private static ThrownValue thrown(Interpreter in, Value error, Site site) {
        return new ThrownValue(error, site, in.frame(), in.condition().and(WHEN, site), true);
    }

    /** A list of at least one description of what is wrong, with fields that are not known. */
    static ListValue issues(Interpreter in, Site site) {
        RecordValue issue = RecordValue.open(site);
        in.write(issue, "message", Unknown.PRESENT);
        return ListValue.maybe(List.of(issue));
    }

    /** A method of an error that describes it. */
    static NativeFunction description(String name) {
        return new NativeFunction(name, (in, call) -> RecordValue.open(call.site()));
    }
}
