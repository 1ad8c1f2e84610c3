package dev.throughline.audit;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Observed;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.model.Origin;
import dev.throughline.model.SourceRef;
import dev.throughline.model.facts.OutcomeFact;
import dev.throughline.packs.web.Emitted;
import dev.throughline.packs.web.Exchange;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the outcomes of a route off the steps of an exchange: one per status, code and origin. */
final class Outcomes {
    private static final int INTERNAL_ERROR = 500;
    private static final int LOWEST_STATUS = 100;
    private static final int HIGHEST_STATUS = 599;
    private static final int LOWEST_REFUSAL = 400;

    private record Key(@Nullable Integer status, @Nullable String code, Origin origin, @Nullable String guard) {}

    private final Origins origins;
    private final Map<Key, OutcomeFact> found = new LinkedHashMap<>();

    /** Places that answer with a known status. */
    private final Set<String> answering = new HashSet<>();

    private Outcomes(Origins origins) {
        this.origins = origins;
    }

    /** The outcomes that a request can have, in the order of the code. */
    static List<OutcomeFact> of(List<Exchange.Step> steps) {
        Outcomes outcomes = new Outcomes(new Origins(steps));
        for (Exchange.Step step : steps) {
            outcomes.add(step);
        }
        return outcomes.found.values().stream()
                .filter(outcome -> !outcomes.isRest(outcome))
                .map(outcomes::plain)
                .toList();
    }

    /** The one success of a route needs no decision to tell it from others. */
    private OutcomeFact plain(OutcomeFact outcome) {
        long alike = found.values().stream().filter(Outcomes::isSuccess).count();
        return isSuccess(outcome) && alike == 1 ? outcome.because(Words.SUCCESS) : outcome;
    }

    private static boolean isSuccess(OutcomeFact outcome) {
        Integer status = outcome.status();
        return outcome.origin() == Origin.OWN && status != null && status < LOWEST_REFUSAL;
    }

    /**
     * Whether an outcome is what a place answers to errors of others, where it also answers to errors that are known. What
     * the app's own middleware answers with a code of its own is an outcome by itself.
     */
    private boolean isRest(OutcomeFact outcome) {
        boolean ownCode = outcome.origin() == Origin.SHARED && outcome.code() != null;
        return outcome.status() == null && !ownCode && answering.contains(place(outcome));
    }

    private static String place(OutcomeFact outcome) {
        return outcome.origin() + " " + outcome.source();
    }

    private void add(Exchange.Step step) {
        Exchange.Failure failure = step.handles();
        if (failure != null) {
            addError(step, failure);
            return;
        }
        Origin origin = origins.of(step);
        String guard = origin == Origin.GUARD ? guardOf(step) : null;
        for (Observed seen : step.trace().of(Emitted.class).toList()) {
            if (seen.what() instanceof Emitted(Value status, Value body)) {
                Place place = place(seen.site(), seen.frame(), step.handler());
                add(status, body, new Cause(Words.cause(seen.condition(), step.entered()), step.trace()), origin,
                        place, guard);
            }
        }
    }

    /** What the error handlers answer to an error: the outcome of whatever threw it, when that is the project's own code. */
    private void addError(Exchange.Step step, Exchange.Failure failure) {
        ThrownValue error = failure.error();
        Origin thrower = origins.of(failure.step());
        Frame frame = error.frame();
        Place place = new Place(error.site().ref(), frame == null ? "" : frame.functionName());
        String words = error.known() ? Words.cause(error.condition(), failure.step().entered()) : Words.FAILURE;
        for (Observed seen : step.trace().of(Emitted.class).toList()) {
            if (seen.what() instanceof Emitted(Value status, Value body)) {
                for (Value option : Union.options(status)) {
                    boolean general = !(option instanceof Num(double n)) || n == INTERNAL_ERROR;
                    // A handler that always ends in an error answers nothing else.
                    boolean mine = error.known()
                            && (failure.step().failed() || !general || names(error.value(), option));
                    Origin origin = mine ? thrower : Origin.SHARED;
                    Cause cause = new Cause(words, failure.step().trace());
                    add(option, Union.options(status), body, cause, origin, place,
                            origin == Origin.GUARD ? guardOf(failure.step()) : null);
                }
            }
        }
    }

    /** Whether an error says itself which status it is answered with. */
    private static boolean names(Value error, Value status) {
        Value named = error instanceof RecordValue record ? statusOf(record) : null;
        return named != null && Union.options(named).contains(status);
    }

    /** The status that an error has itself, or that its class gives to all of its kind. */
    private static @Nullable Value statusOf(RecordValue error) {
        Value own = status(error::field);
        if (own != null || !(error.type() instanceof ClassValue type)) {
            return own;
        }
        for (Value each : Linearisation.of(type)) {
            Value common = each instanceof ClassValue project ? status(project::field) : null;
            if (common != null) {
                return common;
            }
        }
        return null;
    }

    /** The status among the members of an error: {@code status_code}, or Werkzeug's {@code code} where that is a number. */
    private static @Nullable Value status(Function<String, @Nullable Value> members) {
        Value named = members.apply("status_code");
        return named == null && members.apply("code") instanceof Num code ? code : named;
    }

    private void add(
            Value status, Value body, Cause cause, Origin origin, Place place, @Nullable String guard) {
        add(status, Union.options(status), body, cause, origin, place, guard);
    }

    /** @param all the statuses that the place answers with, among them those to add */
    private void add(
            Value status, List<Value> all, Value body, Cause cause, Origin origin, Place place,
            @Nullable String guard) {
        List<Value> options = Union.options(status);
        boolean dynamic = options.stream().anyMatch(o -> !(o instanceof Num));
        boolean anyKnown = false;
        for (Value option : options) {
            if (option instanceof Num number) {
                int known = number.intValue(0);
                if (known >= LOWEST_STATUS && known <= HIGHEST_STATUS) {
                    anyKnown = true;
                    put(new OutcomeFact(known, code(body), told(cause.of(number, all), known, body), origin, dynamic,
                            place.ref, place.function, guard));
                }
            }
        }
        if (!anyKnown && dynamic) {
            put(new OutcomeFact(null, code(body), told(cause.words(), null, body), origin, true, place.ref,
                    place.function, guard));
        }
    }

    /** A cause with the message that the answer carries, since that is the project's own word for it. */
    private static String told(String cause, @Nullable Integer status, Value body) {
        String fallback = status != null && status < LOWEST_REFUSAL ? Words.SUCCESS : Words.ALWAYS;
        String told = cause.isEmpty() ? fallback : cause;
        String message = AnswerMessage.ofBody(body);
        return message == null || told.contains(message) ? told : told + " (“" + message + "”)";
    }

    private void put(OutcomeFact outcome) {
        if (outcome.status() != null) {
            answering.add(place(outcome));
        }
        Key key = new Key(outcome.status(), outcome.code(), outcome.origin(), outcome.guard());
        OutcomeFact before = found.get(key);
        if (before == null) {
            found.put(key, outcome);
        } else if (!before.cause().contains(outcome.cause()) && before.cause().length() < 160) {
            OutcomeFact both = before.because(joined(before.cause(), outcome.cause()));
            found.put(key, both.dynamic() && !outcome.dynamic() ? both.known() : both);
        }
    }

    /** Whether a cause says that nothing has to be the case. */
    private static boolean isPlain(String cause) {
        return cause.startsWith(Words.SUCCESS) || cause.startsWith(Words.ALWAYS);
    }

    /** Two causes of one outcome; a message that both carry is told once. */
    private static String joined(String first, String second) {
        if (isPlain(first) || isPlain(second)) {
            return isPlain(first) ? first : second;
        }
        int message = second.indexOf(" (“");
        boolean same = message >= 0 && first.endsWith(second.substring(message));
        String begin = same ? first.substring(0, first.length() - (second.length() - message)) : first;
        return begin + "; or " + second;
    }

    /** The error code that a body shows: a constant under {@code code} or inside {@code error}. */
    static @Nullable String code(Value body) {
        for (Value option : Union.options(body)) {
            if (option instanceof RecordValue record) {
                for (String name : List.of("code", "errorCode", "error_code")) {
                    if (record.field(name) instanceof Text(String code)) {
                        return code;
                    }
                }
                Value error = record.field("error");
                if (error instanceof RecordValue inner && inner.field("code") instanceof Text(String code)) {
                    return code;
                }
                return error instanceof Text(String word) && isSlug(word) ? word : null;
            }
        }
        return null;
    }

    private static boolean isSlug(String word) {
        return word.length() > 2
                && word.chars().allMatch(c -> c == '_' || (c >= 'A' && c <= 'Z') || Character.isDigit(c));
    }

    /** Identifies the registration of a guard by place: the same for every route behind it. */
    static String guardOf(Exchange.Step step) {
        Closure definition = Handlers.definition(step.handler());
        String name = definition == null ? "" : definition.node().name();
        return step.layer().entry().site() + "#" + name;
    }

    /** A place with the name of its function. */
    record Place(SourceRef ref, String function) {}

    /** The place of an answer as near to the handler as it can be told: the innermost frame in the handler's file. */
    static Place place(Site site, @Nullable Frame frame, Value handler) {
        Closure definition = Handlers.definition(handler);
        String home = definition == null ? null : definition.module().file();
        Site at = site;
        for (Frame f = frame; f != null; f = f.caller()) {
            if (at.file().equals(home)) {
                return new Place(at.ref(), f.functionName());
            }
            at = f.callSite();
        }
        return new Place(site.ref(), frame == null ? "" : frame.functionName());
    }
}
