package dev.throughline.packs.web;

import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The path of a request as a test sends it: known text and holes.
 *
 * @param segments between slashes; null for a segment that holds an unknown part
 * @param query text after the question mark, empty when there is none
 * @param openEnd whether more segments may follow since the last part is not known
 * @param origin scheme and host where the address had one, else null
 */
public record SentPath(
        List<@Nullable String> segments, String query, boolean openEnd, @Nullable String origin) {

    /** Reads the address of a request; null when nothing of it is known. */
    public static @Nullable SentPath of(Value address) {
        StringBuilder text = new StringBuilder();
        switch (address) {
            case Text(String known) -> text.append(known);
            case Template(List<Value> parts) -> {
                for (Value part : parts) {
                    text.append(switch (part) {
                        case Text(String known) -> known;
                        case Unknown unknown when isPath(unknown, !text.isEmpty()) -> unknown.documented();
                        default -> String.valueOf(HOLE);
                    });
                }
            }
            case Unknown unknown when isPath(unknown, false) -> text.append(unknown.documented());
            default -> {
                return null;
            }
        }
        // A base address alone, if that is what it is, says nothing of the path.
        return text.length() == 1 && text.charAt(0) == HOLE ? null : parse(text.toString());
    }

    /** At the start what is documented may be a host, which is no part of the path. */
    private static boolean isPath(Unknown part, boolean within) {
        return part.documented() != null && (within || part.documented().startsWith("/"));
    }

    private static final char HOLE = '\uFFFC';

    private static SentPath parse(String written) {
        String rest = written;
        String origin = null;
        int scheme = rest.indexOf("://");
        if (scheme > 0) {
            int slash = rest.indexOf('/', scheme + 3);
            origin = slash < 0 ? rest : rest.substring(0, slash);
            rest = slash < 0 ? "/" : rest.substring(slash);
        } else if (!rest.isEmpty() && rest.charAt(0) == HOLE) {
            // A leading hole is a base address that is not known.
            origin = String.valueOf(HOLE);
            rest = rest.substring(1);
        }
        int fragment = rest.indexOf('#');
        rest = fragment < 0 ? rest : rest.substring(0, fragment);
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question + 1);
        String path = question < 0 ? rest : rest.substring(0, question);
        List<@Nullable String> segments = new ArrayList<>();
        boolean openEnd = false;
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty()) {
                boolean hole = segment.indexOf(HOLE) >= 0;
                // A hole at the end of a text may be a query string.
                openEnd = hole && segment.length() > 1 && segment.charAt(segment.length() - 1) == HOLE;
                segments.add(openEnd ? segment.substring(0, segment.indexOf(HOLE)) : hole ? null : segment);
            }
        }
        return new SentPath(segments, query, openEnd, origin);
    }

    /** How well a template fits: the parameters that it takes, or null when it does not. */
    public @Nullable Map<String, @Nullable String> match(PathTemplate template, boolean asPrefix) {
        Map<String, @Nullable String> taken = new LinkedHashMap<>();
        List<PathTemplate.Segment> wanted = template.segments();
        for (int i = 0; i < wanted.size(); i++) {
            switch (wanted.get(i)) {
                case PathTemplate.CatchAll(String name) -> {
                    taken.put(name, String.join("/", known(i)));
                    return taken;
                }
                case PathTemplate.Parameter parameter -> {
                    if (i >= segments.size() || !parameter.takes(segments.get(i))) {
                        return null;
                    }
                    taken.put(parameter.name(), segments.get(i));
                }
                case PathTemplate.Literal(String text) -> {
                    if (i >= segments.size() || !fits(segments.get(i), text)) {
                        return null;
                    }
                }
            }
        }
        return asPrefix || segments.size() == wanted.size() ? taken : null;
    }

    /** Whether the template has text where this path has a hole, so that they fit only if the hole is that text. */
    public boolean guesses(PathTemplate template) {
        List<PathTemplate.Segment> wanted = template.segments();
        for (int i = 0; i < Math.min(wanted.size(), segments.size()); i++) {
            if (segments.get(i) == null && wanted.get(i) instanceof PathTemplate.Literal) {
                return true;
            }
        }
        return false;
    }

    private List<String> known(int from) {
        List<String> rest = new ArrayList<>();
        for (String segment : segments.subList(Math.min(from, segments.size()), segments.size())) {
            rest.add(segment == null ? "" : segment);
        }
        return rest;
    }

    private static boolean fits(@Nullable String sent, String literal) {
        // Express takes upper case for lower case unless it is told not to.
        return sent == null || sent.equalsIgnoreCase(literal);
    }

    /** The parameters of the query string, as far as they are known. */
    public Map<String, String> queryParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                parameters.put(equals < 0 ? pair : pair.substring(0, equals),
                        equals < 0 ? "" : pair.substring(equals + 1));
            }
        }
        return parameters;
    }

    /** Whether a part of the query is not known. */
    public boolean queryHasHoles() {
        return query.indexOf(HOLE) >= 0 || openEnd;
    }

    /** Whether nothing is known of the host's name ({@code http://${host}:8080}). */
    public boolean isHostUnknown() {
        String named = origin == null
                ? ""
                : origin.substring(origin.indexOf("://") < 0 ? 0 : origin.indexOf("://") + 3);
        return !named.isEmpty() && named.charAt(0) == HOLE;
    }

    /** Whether the address names a host, or starts with a part that is not known. */
    public boolean isAbsolute() {
        return origin != null;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String segment : segments) {
            text.append('/').append(segment == null ? "{?}" : segment);
        }
        return text.isEmpty() ? "/" : text.toString();
    }
}
