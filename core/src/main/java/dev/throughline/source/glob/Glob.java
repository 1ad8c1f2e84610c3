package dev.throughline.source.glob;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * A file pattern as the tools of the Node world write them: {@code *}, {@code **}, {@code ?}, {@code [a-z]},
 * {@code {a,b}}, {@code +(a|b)}, {@code @(a|b)}, {@code ?(a)} and {@code *(a|b)}. Matches in linear time. Negated
 * groups
 * ({@code !(a)}) are not understood.
 */
public final class Glob {

    private static final int LONGEST = 2_000;

    private final String source;
    private final Pattern pattern;
    private final String required;

    private Glob(String source, Pattern pattern, String required) {
        this.source = source;
        this.pattern = pattern;
        this.required = required;
    }

    /** Compiles a pattern, or gives nothing when it is malformed, too long or not understood. */
    public static Optional<Glob> compile(String glob) {
        if (glob.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = glob.startsWith("./") ? glob.substring(2) : glob;
        try {
            GlobTranslator translator = new GlobTranslator(plain);
            return translator.translate()
                    .map(regex -> new Glob(glob, Pattern.compile(regex), translator.required()));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether the whole path matches. */
    public boolean matches(String path) {
        // Most paths are told apart by a word; the matcher takes linear time, but much of it.
        return path.contains(required) && pattern.matches(path);
    }

    @Override
    public String toString() {
        return source;
    }
}
