package dev.throughline.syntax.rust;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits the text of macros into tokens. */
final class Tokens {

    private static final Pattern RAW_TEXT_START = Pattern.compile("[bc]?r(#*)\"");
    private static final Pattern CHARACTER = Pattern.compile(
            "b?'(?:[^'\\\\\\n\\x80-\\xff]|[\\x80-\\xff]{1,4}|\\\\(?:u\\{[^}'\\n]*}|x[0-9a-fA-F]{2}|.))'");
    private static final Pattern LIFETIME = Pattern.compile("'[\\w\\x80-\\xff]+");
    private static final Pattern NAME = Pattern.compile("(?:r#)?[A-Za-z_\\x80-\\xff][\\w\\x80-\\xff]*+");
    private static final Pattern NUMBER = Pattern.compile(
            "0[xob][\\w]*+|[0-9][0-9_]*+(?:\\.[0-9][0-9_]*+|\\.(?![.\\w]))?+(?:[eE][+-]?[0-9][0-9_]*+)?+\\w*+");
    private static final Pattern SIGN = Pattern.compile(
            "<<=|>>=|\\.\\.\\.|\\.\\.=|::|->|=>|==|!=|<=|>=|&&|\\|\\||\\+=|-=|\\*=|/=|%=|\\^=|&=|\\|=|<<|>>|\\.\\."
                    + "|[-+*/%^!&|=<>@.,;:#$?~\\\\`]");

    private final String letters;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(String letters, int end) {
        this.letters = letters;
        this.end = end;
    }

    /** The tokens between two offsets. */
    static List<Token> of(byte[] source, int from, int to) {
        // One letter for each byte, so that offsets into the text are offsets into the source.
        Tokens tokens = new Tokens(
                new String(source, from, Math.max(0, to - from), StandardCharsets.ISO_8859_1), to - from);
        tokens.read(from);
        return tokens.tokens;
    }

    /** The tokens of a text; offsets count in its bytes. */
    static List<Token> of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    private void read(int offset) {
        int at = 0;
        while (at < end) {
            char letter = letters.charAt(at);
            if (letter <= ' ') {
                at++;
            } else if (letters.startsWith("//", at)) {
                int line = letters.indexOf('\n', at);
                at = line < 0 ? end : line;
            } else if (letters.startsWith("/*", at)) {
                at = afterComment(at);
            } else {
                at = token(at, letter, offset);
            }
        }
    }

    private int afterComment(int start) {
        int depth = 0;
        int at = start;
        while (at < end) {
            if (letters.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (letters.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return at;
                }
            } else {
                at++;
            }
        }
        return end;
    }

    private int token(int at, char letter, int offset) {
        Token.Kind kind = Token.Kind.LITERAL;
        int next = literal(at, letter);
        if (next < 0) {
            kind = kind(letter);
            next = switch (kind) {
                case NAME -> matched(NAME, at);
                case LIFETIME -> matched(LIFETIME, at);
                case SIGN -> matched(SIGN, at);
                default -> at + 1;
            };
        }
        if (next <= at) {
            next = at + 1;
        }
        tokens.add(new Token(kind, offset + at, offset + next, letters.substring(at, next)));
        return next;
    }

    private static Token.Kind kind(char letter) {
        return switch (letter) {
            case '(', '[', '{' -> Token.Kind.OPEN;
            case ')', ']', '}' -> Token.Kind.CLOSE;
            case '\'' -> Token.Kind.LIFETIME;
            default -> letter == '_' || letter >= 0x80 || Character.isLetter(letter)
                    ? Token.Kind.NAME
                    : Token.Kind.SIGN;
        };
    }

    /** The end of a literal, or -1 when there is none. */
    private int literal(int at, char letter) {
        return switch (letter) {
            case '"' -> afterText(at + 1);
            case '\'' -> matched(CHARACTER, at);
            case 'b', 'c', 'r' -> {
                int raw = rawText(at);
                boolean plain = raw < 0 && letter != 'r' && letters.startsWith("\"", at + 1);
                int text = plain ? afterText(at + 2) : raw;
                yield text >= 0 || letter != 'b' ? text : matched(CHARACTER, at);
            }
            default -> letter >= '0' && letter <= '9' ? matched(NUMBER, at) : -1;
        };
    }

    /** The end of a text from behind its opening quote; one that does not end goes on to the end of all. */
    private int afterText(int start) {
        int at = start;
        while (at < end && letters.charAt(at) != '"') {
            at += letters.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, end);
    }

    private int rawText(int at) {
        Matcher start = RAW_TEXT_START.matcher(letters).region(at, end);
        if (!start.lookingAt()) {
            return -1;
        }
        String close = "\"" + start.group(1);
        int found = letters.indexOf(close, start.end());
        return found < 0 ? end : found + close.length();
    }

    private int matched(Pattern pattern, int at) {
        Matcher matcher = pattern.matcher(letters).region(at, end);
        return matcher.lookingAt() ? matcher.end() : -1;
    }
}
