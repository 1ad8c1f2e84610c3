package dev.throughline.packs.validation;

import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Forms of text that schema libraries know by name. Decided by hand, since patterns of libraries differ at the edges. */
final class TextForms {
    private static final int UUID_LENGTH = 36;
    private static final int OBJECT_ID_LENGTH = 24;

    private static final Map<String, Predicate<String>> FORMS = Map.ofEntries(
            Map.entry("email", TextForms::isEmail),
            Map.entry("uuid", TextForms::isUuid),
            Map.entry("guid", TextForms::isUuid),
            Map.entry("objectid", text -> text.length() == OBJECT_ID_LENGTH && isHex(text)),
            Map.entry("hex", TextForms::isHex),
            Map.entry("alphanum", text -> text.chars().allMatch(TextForms::isLetterOrDigit)),
            Map.entry("alphanumeric", text -> text.chars().allMatch(TextForms::isLetterOrDigit)),
            Map.entry("numeric", text -> !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')));

    private TextForms() {}

    /** Whether a name is that of a form, even of one that cannot be decided here. */
    static @Nullable Rule named(String name) {
        Predicate<String> form = FORMS.get(name.toLowerCase(Locale.ROOT));
        if (form != null) {
            return Rule.text(form);
        }
        return switch (name) {
            case "url", "uri" -> value -> value instanceof Text(String text) ? url(text) : Ternary.MAYBE;
            case "datetime", "date", "time", "ip", "ipv4", "ipv6", "cuid", "cuid2", "ulid", "nanoid", "base64",
                    "base64url", "jwt", "emoji", "duration", "cidr", "regex", "pattern", "isoDate", "hostname",
                    "domain", "creditCard", "matches", "token", "ksuid", "xid", "e164" ->
                Rule.UNCERTAIN;
            default -> null;
        };
    }

    private static Ternary url(String text) {
        if (text.startsWith("http://") || text.startsWith("https://")) {
            return Ternary.of(text.length() > text.indexOf("//") + 2 && text.indexOf(' ') < 0);
        }
        return text.indexOf(':') < 0 ? Ternary.FALSE : Ternary.MAYBE;
    }

    private static boolean isEmail(String text) {
        int at = text.indexOf('@');
        int dot = text.lastIndexOf('.');
        return at > 0
                && at == text.lastIndexOf('@')
                && dot > at + 1
                && dot < text.length() - 2
                && text.chars().noneMatch(Character::isWhitespace)
                && !text.contains("..");
    }

    private static boolean isUuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen != (text.charAt(i) == '-') || (!hyphen && !isHex(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(String text) {
        return text.chars().allMatch(TextForms::isHex);
    }

    private static boolean isHex(int c) {
        return Character.digit(c, 16) >= 0;
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
