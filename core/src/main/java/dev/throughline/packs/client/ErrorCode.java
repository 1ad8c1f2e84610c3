package dev.throughline.packs.client;

import com.google.re2j.Pattern;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises an error code in a field of a body that a test compares with a constant. */
final class ErrorCode {
    private static final List<String> CODE_FIELDS = List.of("code", "error", "errorcode", "error_code", "reason");
    private static final List<String> NAME_FIELDS = List.of("type", "name", "title", "detail");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*([_.-][A-Z0-9]+)*");
    private static final Pattern SLUG = Pattern.compile("[A-Za-z][A-Za-z0-9]*([_./:-][A-Za-z0-9]+)*");
    private static final Pattern ERROR_NAME = Pattern.compile("[A-Z][A-Za-z0-9]*(Error|Exception)");
    private static final List<String> STATUS_FIELDS = List.of("status", "status_code", "statusCode");
    private static final int LONGEST = 48;

    private ErrorCode() {}

    /** The code, or null when the field or the value is none. */
    static @Nullable String of(String path, Value expected) {
        if (!(expected instanceof Text(String text)) || text.length() < 2 || text.length() > LONGEST) {
            return null;
        }
        String field = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (CODE_FIELDS.contains(field)) {
            return SLUG.matches(text) ? text : null;
        }
        // Things have types and names too; only what looks like an error's counts.
        boolean named = (CONSTANT.matches(text) && text.indexOf('_') > 0) || ERROR_NAME.matches(text);
        return NAME_FIELDS.contains(field) && named ? text : null;
    }

    /** Whether a number in a body repeats the status of an error, as problem details do. */
    static boolean isStatus(String path, double number) {
        boolean isError = number >= 400 && number < 600 && number == Math.rint(number);
        return isError && STATUS_FIELDS.contains(path.substring(path.lastIndexOf('.') + 1));
    }
}
