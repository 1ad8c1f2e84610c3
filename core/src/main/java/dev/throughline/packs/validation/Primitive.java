package dev.throughline.packs.validation;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text, number, truth value or date.
 *
 * @param coerced whether values of other types are converted
 */
record Primitive(Kind kind, boolean coerced, List<Rule> rules) implements Shape {

    /** The type. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOL,
        DATE
    }

    private static final int DATE_LENGTH = 10;

    public Primitive {
        rules = List.copyOf(rules);
    }

    static Primitive of(Kind kind, boolean coerced) {
        return new Primitive(kind, coerced, List.of());
    }

    /** The same with one more rule. */
    Primitive with(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new Primitive(kind, coerced, more);
    }

    @Override
    public Checked checkOption(Interpreter in, Value option) {
        if (option instanceof Unknown || option instanceof DomainValue) {
            return Checked.of(Ternary.MAYBE, option);
        }
        Checked checked = switch (kind) {
            case TEXT -> text(in, option);
            case NUMBER -> number(option);
            case BOOL -> bool(option);
            case DATE -> date(option);
        };
        for (Rule rule : rules) {
            checked = checked.and(rule.holds(checked.data()));
        }
        return checked;
    }

    private Checked text(Interpreter in, Value option) {
        if (option instanceof Text || option instanceof Template) {
            return Checked.of(Ternary.TRUE, option);
        }
        boolean converts = coerced && !(option instanceof Nothing);
        return converts ? Checked.of(Ternary.TRUE, in.semantics().text(option)) : Checked.of(Ternary.FALSE, option);
    }

    private Checked number(Value option) {
        return switch (option) {
            case Num(double number) -> Checked.of(Ternary.of(!Double.isNaN(number)), option);
            case Text(String text) when coerced -> parsed(text);
            case Template template when coerced -> Checked.of(Ternary.MAYBE, Unknown.ANY);
            case Bool(boolean bool) when coerced -> Checked.of(Ternary.MAYBE, new Num(bool ? 1 : 0));
            default -> Checked.of(Ternary.FALSE, option);
        };
    }

    private static Checked parsed(String text) {
        try {
            // A text without digits may be a number in Java ("NaN", "1d") and none in the audited language.
            boolean plain = !text.isBlank() && text.chars().allMatch(c -> "0123456789+-.eE ".indexOf(c) >= 0);
            return plain
                    ? Checked.of(Ternary.TRUE, new Num(Double.parseDouble(text.trim())))
                    : Checked.of(text.isBlank() ? Ternary.MAYBE : Ternary.FALSE, Unknown.ANY);
        } catch (NumberFormatException noNumber) {
            return Checked.of(Ternary.FALSE, new Text(text));
        }
    }

    private Checked bool(Value option) {
        return switch (option) {
            case Bool bool -> Checked.of(Ternary.TRUE, option);
            case Text(String text) when coerced -> {
                String word = text.toLowerCase(Locale.ROOT);
                boolean known = word.equals("true") || word.equals("false");
                yield Checked.of(known ? Ternary.TRUE : Ternary.MAYBE, known ? Unknown.ANY : option);
            }
            default -> Checked.of(coerced ? Ternary.MAYBE : Ternary.FALSE, option);
        };
    }

    private Checked date(Value option) {
        return switch (option) {
            case Text(String text) when coerced -> Checked.of(isoDate(text), Unknown.PRESENT);
            case Num number when coerced -> Checked.of(Ternary.TRUE, Unknown.PRESENT);
            case Template template when coerced -> Checked.of(Ternary.MAYBE, Unknown.PRESENT);
            case RecordValue record -> Checked.of(Ternary.MAYBE, option);
            default -> Checked.of(Ternary.FALSE, option);
        };
    }

    /** Texts that start like a date of the calendar are dates; texts without any digit are none. */
    private static Ternary isoDate(String text) {
        if (text.chars().noneMatch(Character::isDigit)) {
            return Ternary.FALSE;
        }
        try {
            java.time.LocalDate.parse(text.substring(0, Math.min(text.length(), DATE_LENGTH)));
            return Ternary.TRUE;
        } catch (java.time.DateTimeException noDate) {
            return Ternary.MAYBE;
        }
    }
}
