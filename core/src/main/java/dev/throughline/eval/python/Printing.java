package dev.throughline.eval.python;

import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The text of values: {@code str()} and {@code repr()}. */
final class Printing {
    private static final double LARGEST_PLAIN = 1e16;
    private static final double SMALLEST_PLAIN = 1e-4;

    private Printing() {}

    /** What {@code str(value)} gives. */
    static Value str(Value value) {
        return Union.map(value, v -> switch (v) {
            case Text text -> text;
            case Template template -> template;
            case Num(double n) -> new Text(number(n));
            case Bool(boolean b) -> new Text(b ? "True" : "False");
            case Nothing nothing -> new Text("None");
            case Unknown unknown when unknown.documented() != null -> unknown;
            case RecordValue record -> ofRecord(record);
            case Printable printable -> printable.printed();
            case BuiltinType type -> new Text("<class '" + type.name() + "'>");
            default -> Unknown.ANY;
        });
    }

    /** A member of an enumeration with a text mixed in prints as its name or its value, which the version decides. */
    private static Value ofRecord(RecordValue record) {
        Value literal = record.literal();
        if (literal != null) {
            boolean mixed = record.field(EnumMembers.MIXED) != null;
            return mixed && record.type() instanceof ClassValue type
                    && record.field("name") instanceof Text(String name)
                            ? Union.of(str(literal), new Text(type.node().name() + "." + name))
                            : str(literal);
        }
        if (record.field(EnumMembers.MEMBER) != null
                && record.type() instanceof ClassValue type
                && record.field("name") instanceof Text(String name)) {
            return new Text(type.node().name() + "." + name);
        }
        if (ExceptionType.of(record) != null && record.field("args") instanceof ListValue arguments
                && arguments.items().exact()) {
            List<Value> known = arguments.items().known();
            return known.isEmpty() ? new Text("") : known.size() == 1 ? str(known.getFirst()) : Unknown.ANY;
        }
        return Unknown.ANY;
    }

    /** What {@code repr(value)} gives. */
    static Value repr(Value value) {
        return Union.map(value, v -> switch (v) {
            case Text(String text) when text.indexOf('\'') < 0 && text.indexOf('\\') < 0 && isPlain(text) ->
                new Text("'" + text + "'");
            case Text text -> Unknown.ANY;
            case Template(List<Value> parts) -> Template.concat(List.of(new Text("'"), v, new Text("'")));
            case Num number -> str(number);
            case Bool bool -> str(bool);
            case Nothing nothing -> str(nothing);
            default -> Unknown.ANY;
        });
    }

    private static boolean isPlain(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }

    /** A number as Python prints it; a number without fraction counts as an integer. */
    static String number(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        if (number == Math.rint(number)) {
            return new BigDecimal(number).toBigInteger().toString();
        }
        double size = Math.abs(number);
        if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
            return new BigDecimal(Double.toString(number)).toPlainString();
        }
        String[] parts = Double.toString(number).toLowerCase(Locale.ROOT).split("e", 2);
        String mantissa = parts[0].endsWith(".0") ? parts[0].substring(0, parts[0].length() - 2) : parts[0];
        int exponent = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        return String.format(Locale.ROOT, "%se%s%02d", mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
