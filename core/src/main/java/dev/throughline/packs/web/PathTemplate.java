package dev.throughline.packs.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path with parameters, as segments between slashes. Printed as {@code /a/{name}/{rest*}}.
 */
public record PathTemplate(List<Segment> segments) {

    /** One segment of a path. */
    public sealed interface Segment {}

    /** Text as written. */
    public record Literal(String text) implements Segment {}

    /**
     * A parameter that takes one segment.
     *
     * @param digits whether it only takes one that is a whole number
     */
    public record Parameter(String name, boolean digits) implements Segment {
        /** A parameter that takes any segment. */
        public Parameter(String name) {
            this(name, false);
        }

        /** Whether it takes a segment; one that is not known it may. */
        boolean takes(@Nullable String segment) {
            return !digits || segment == null || segment.chars().allMatch(Character::isDigit);
        }
    }

    /** A parameter that takes all remaining segments. */
    public record CatchAll(String name) implements Segment {}

    /** The path {@code /}. */
    public static final PathTemplate ROOT = new PathTemplate(List.of());

    public PathTemplate {
        segments = List.copyOf(segments);
    }

    /** This path followed by another. */
    public PathTemplate then(PathTemplate other) {
        List<Segment> all = new ArrayList<>(segments);
        all.addAll(other.segments);
        return new PathTemplate(all);
    }

    /** Whether every request for {@code other} also has this path as its head. */
    public boolean isPrefixOf(PathTemplate other) {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i) instanceof CatchAll) {
                return true;
            }
            if (i >= other.segments.size() || !covers(segments.get(i), other.segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether every request for {@code other} also fits this path. */
    public boolean coversAllOf(PathTemplate other) {
        boolean open = !segments.isEmpty() && segments.getLast() instanceof CatchAll;
        return isPrefixOf(other) && (open || segments.size() == other.segments.size());
    }

    private static boolean covers(Segment mine, Segment theirs) {
        return switch (mine) {
            case Parameter parameter -> switch (theirs) {
                case Literal(String other) -> parameter.takes(other);
                case Parameter(String name, boolean digits) -> digits || !parameter.digits;
                case CatchAll c -> false;
            };
            case Literal(String text) -> theirs instanceof Literal(String other) && text.equalsIgnoreCase(other);
            case CatchAll c -> true;
        };
    }

    /** The text that a concrete segment gives to a parameter of this name, or null. */
    public @Nullable Segment parameter(String name) {
        for (Segment segment : segments) {
            if ((segment instanceof Parameter(String n, boolean digits) && n.equals(name))
                    || (segment instanceof CatchAll(String c) && c.equals(name))) {
                return segment;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        if (segments.isEmpty()) {
            return "/";
        }
        StringBuilder text = new StringBuilder();
        for (Segment segment : segments) {
            text.append('/')
                    .append(
                            switch (segment) {
                                case Literal(String literal) -> literal;
                                case Parameter(String name, boolean digits) -> "{" + name + "}";
                                case CatchAll(String name) -> "{" + name + "*}";
                            });
        }
        return text.toString();
    }
}
