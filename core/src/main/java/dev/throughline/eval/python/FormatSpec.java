package dev.throughline.eval.python;

import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formats a value by what stands behind the colon of a replacement field ({@code :>10}, {@code :03d}). */
final class FormatSpec {
    private static final int WIDEST = 1_000;
    private static final Pattern SPEC = Pattern.compile(
            "(?:(?<fill>.)?(?<align>[<>=^]))?(?<sign>[+\\- ])?(?<zero>0)?(?<width>\\d{1,4})?(?<group>[,_])?"
                    + "(?:\\.(?<precision>\\d{1,3}))?(?<type>[bdeEfFgGnosxX%])?");

    private FormatSpec() {}

    /** The formatted value; one that is not known well enough is a hole. */
    static Value format(Value value, Value spec) {
        if (!(spec instanceof Text(String written))) {
            return Unknown.ANY;
        }
        if (written.isEmpty()) {
            return Printing.str(value);
        }
        Matcher matcher = SPEC.matcher(written);
        if (!matcher.matches()) {
            return Unknown.ANY;
        }
        String body = body(value, matcher);
        return body == null ? Unknown.ANY : new Text(padded(body, matcher, value instanceof Num));
    }

    private static @Nullable String body(Value value, Matcher spec) {
        String type = spec.group("type");
        String precision = spec.group("precision");
        if (value instanceof Num(double number)) {
            String digits = digits(number, type, precision, spec.group("group"));
            boolean signed = "+".equals(spec.group("sign")) && number >= 0;
            return digits == null ? null : signed ? "+" + digits : digits;
        }
        if (type != null && !type.equals("s")) {
            return null;
        }
        if (!(Printing.str(value) instanceof Text(String text))) {
            return null;
        }
        return precision == null ? text : text.substring(0, Math.min(text.length(), Integer.parseInt(precision)));
    }

    private static @Nullable String digits(double number, @Nullable String type, @Nullable String precision,
            @Nullable String group) {
        boolean whole = number == Math.rint(number);
        String kind = type == null ? (precision == null && whole ? "d" : "g") : type;
        String digits = switch (kind) {
            case "d" -> whole ? Printing.number(number) : null;
            case "x" -> whole ? Long.toHexString((long) number) : null;
            case "X" -> whole ? Long.toHexString((long) number).toUpperCase(Locale.ROOT) : null;
            case "b" -> whole ? Long.toBinaryString((long) number) : null;
            case "o" -> whole ? Long.toOctalString((long) number) : null;
            case "f", "F" -> fixed(number, precision);
            case "%" -> fixed(number * 100, precision) + "%";
            default -> precision == null ? Printing.number(number) : null;
        };
        return digits == null || group == null ? digits : grouped(digits, group);
    }

    private static String fixed(double number, @Nullable String precision) {
        int places = precision == null ? 6 : Integer.parseInt(precision);
        return new BigDecimal(number).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String grouped(String digits, String separator) {
        int dot = digits.indexOf('.');
        String whole = dot < 0 ? digits : digits.substring(0, dot);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", separator) + (dot < 0 ? "" : digits.substring(dot));
    }

    private static String padded(String body, Matcher spec, boolean number) {
        int width = spec.group("width") == null ? 0 : Math.min(WIDEST, Integer.parseInt(spec.group("width")));
        int missing = width - body.length();
        if (missing <= 0) {
            return body;
        }
        boolean zero = spec.group("zero") != null;
        String fill = spec.group("fill") != null ? spec.group("fill") : zero ? "0" : " ";
        String align = spec.group("align") != null ? spec.group("align") : zero ? "=" : number ? ">" : "<";
        return switch (align) {
            case "<" -> body + fill.repeat(missing);
            case "^" -> fill.repeat(missing / 2) + body + fill.repeat(missing - missing / 2);
            case "=" -> {
                int sign = body.startsWith("-") || body.startsWith("+") ? 1 : 0;
                yield body.substring(0, sign) + fill.repeat(missing) + body.substring(sign);
            }
            default -> fill.repeat(missing) + body;
        };
    }
}
