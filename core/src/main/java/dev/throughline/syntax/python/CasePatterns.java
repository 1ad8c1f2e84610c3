package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Test;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lowers the patterns of match statements to what they ask of their subject and what they take from it. */
final class CasePatterns {

    /** Types whose only positional pattern is matched against the value itself. */
    private static final Set<String> SELF_MATCHING = Set.of(
            "bool",
            "bytearray",
            "bytes",
            "dict",
            "float",
            "frozenset",
            "int",
            "list",
            "set",
            "str",
            "tuple");

    private final FileLowering file;

    CasePatterns(FileLowering file) {
        this.file = file;
    }

    /** What a pattern asks of its subject, and what it takes from it. */
    static final class Claim {
        private @Nullable Test test;
        private final List<Capture> captures = new ArrayList<>();

        /** What must hold, or null when the pattern always applies. */
        @Nullable Test test() {
            return test;
        }

        /** What is taken, in order. */
        List<Capture> captures() {
            return captures;
        }

        /** Adds something that must hold, too. */
        void require(Test more) {
            test = test == null ? more : new Test.And(test, more);
        }
    }

    /** A value that is taken under a name. */
    record Capture(Span span, String name, Expr value) {}

    /** Adds what a pattern asks of and takes from a subject. */
    void add(int pattern, Expr subject, Claim claim) {
        if (!file.enter()) {
            claim.require(unknown(pattern, "too deep"));
            return;
        }
        try {
            int[] parts = file.nodes.parts(pattern);
            switch (file.nodes.kind(pattern)) {
                case "case_pattern" -> addCase(pattern, parts, subject, claim);
                case "as_pattern" -> {
                    for (int part : partsOfKind(pattern, "case_pattern")) {
                        add(part, subject, claim);
                    }
                    addAliases(pattern, subject, claim);
                }
                case "union_pattern" -> addUnion(pattern, subject, claim);
                case "dotted_name" -> addName(pattern, parts, subject, claim);
                case "class_pattern" -> addClass(pattern, parts, subject, claim);
                case "string", "concatenated_string", "integer", "float" ->
                    claim.require(new Test.Equal(subject, file.expressions.lower(pattern), false));
                case "none" -> claim.require(new Test.IsAbsent(subject, Test.IsAbsent.Which.NULL));
                case "true", "false" ->
                    claim.require(new Test.Equal(subject, file.expressions.lower(pattern), true));
                default -> addOther(pattern, parts, subject, claim);
            }
        } finally {
            file.leave();
        }
    }

    private void addCase(int pattern, int[] parts, Expr subject, Claim claim) {
        if (parts.length == 0) {
            if (!file.nodes.hasToken(pattern, "_")) {
                claim.require(unknown(pattern, "missing"));
            }
        } else if (file.nodes.hasToken(pattern, "-")) {
            Expr number = new Expr.Unary(file.nodes.span(pattern), "-", file.expressions.lower(parts[0]));
            claim.require(new Test.Equal(subject, number, false));
        } else {
            add(parts[0], subject, claim);
        }
    }

    private void addOther(int pattern, int[] parts, Expr subject, Claim claim) {
        boolean group = file.nodes.is(pattern, "tuple_pattern")
                && parts.length == 1
                && !file.nodes.hasToken(pattern, ",")
                && !file.nodes.is(file.nodes.firstPart(parts[0]), "splat_pattern");
        if (group) {
            add(parts[0], subject, claim);
        } else {
            addOpaque(pattern, List.of(pattern), claim);
        }
    }

    private void addName(int pattern, int[] parts, Expr subject, Claim claim) {
        Span span = file.nodes.span(pattern);
        if (parts.length == 1) {
            if (!file.nodes.text(parts[0]).equals("_")) {
                claim.captures.add(new Capture(span, file.nodes.text(parts[0]), subject));
            }
        } else {
            claim.require(new Test.Equal(subject, dotted(pattern), false));
        }
    }

    /** Alternatives hold when one does; what each takes from another place is not told apart. */
    private void addUnion(int pattern, Expr subject, Claim claim) {
        Test any = null;
        boolean negative = false;
        Map<String, Capture> taken = new LinkedHashMap<>();
        for (int child : file.nodes.children(pattern)) {
            if (file.nodes.isToken(child, "-")) {
                negative = true;
            } else if (file.nodes.isNamed(child) && !file.nodes.isExtra(child)) {
                Claim alternative = new Claim();
                if (negative) {
                    Expr number = new Expr.Unary(file.nodes.span(child), "-", file.expressions.lower(child));
                    alternative.require(new Test.Equal(subject, number, false));
                } else {
                    add(child, subject, alternative);
                }
                negative = false;
                alternative.captures.forEach(capture -> taken.merge(capture.name(), capture, CasePatterns::either));
                Test test = alternative.test == null ? always(child) : alternative.test;
                any = any == null ? test : new Test.Or(any, test);
            } else if (file.nodes.isToken(child, "_")) {
                any = any == null ? always(child) : new Test.Or(any, always(child));
            }
        }
        claim.require(any == null ? unknown(pattern, "missing") : any);
        claim.captures.addAll(taken.values());
    }

    private static Capture either(Capture one, Capture other) {
        Span span = one.span();
        return one.value().equals(other.value())
                ? one
                : new Capture(span, one.name(), new Expr.Opaque(span, "capture", List.of()));
    }

    private void addClass(int pattern, int[] parts, Expr subject, Claim claim) {
        if (parts.length == 0) {
            claim.require(unknown(pattern, "missing"));
            return;
        }
        claim.require(new Test.IsInstance(subject, dotted(parts[0])));
        for (int i = 1; i < parts.length; i++) {
            int inner = file.nodes.firstPart(parts[i]);
            // An alias of a keyword's pattern is read as one of the keyword.
            boolean aliased = file.nodes.is(inner, "as_pattern");
            int keyword = aliased ? file.nodes.firstPart(file.nodes.firstPart(inner)) : inner;
            int[] halves = file.nodes.is(keyword, "keyword_pattern") ? file.nodes.parts(keyword) : new int[0];
            if (halves.length == 0) {
                boolean itself = parts.length == 2 && SELF_MATCHING.contains(file.nodes.text(parts[0]));
                add(parts[i], itself ? subject : file.expressions.opaque(parts[i], "capture"), claim);
                continue;
            }
            Span span = file.nodes.span(keyword);
            Expr member = new Expr.Member(span, subject, file.nodes.text(halves[0]), false);
            addKeyword(keyword, halves, member, claim);
            if (aliased) {
                addAliases(inner, member, claim);
            }
        }
    }

    private void addAliases(int asPattern, Expr subject, Claim claim) {
        for (int name : partsOfKind(asPattern, "identifier")) {
            claim.captures.add(new Capture(file.nodes.span(name), file.nodes.text(name), subject));
        }
    }

    private void addKeyword(int keyword, int[] halves, Expr member, Claim claim) {
        if (halves.length == 1) {
            if (!file.nodes.hasToken(keyword, "_")) {
                claim.require(unknown(keyword, "missing"));
            }
        } else if (file.nodes.hasToken(keyword, "-")) {
            Expr number = new Expr.Unary(file.nodes.span(keyword), "-", file.expressions.lower(halves[1]));
            claim.require(new Test.Equal(member, number, false));
        } else {
            add(halves[1], member, claim);
        }
    }

    /** A pattern that cannot be told: it may hold, and what it takes may be anything. */
    void addOpaque(int node, List<Integer> patterns, Claim claim) {
        claim.require(unknown(node, "pattern"));
        patterns.forEach(pattern -> addCaptures(pattern, claim));
    }

    private void addCaptures(int node, Claim claim) {
        if (!file.enter()) {
            return;
        }
        try {
            int[] parts = file.nodes.parts(node);
            String kind = file.nodes.kind(node);
            for (int i = 0; i < parts.length; i++) {
                boolean name = switch (kind) {
                    case "as_pattern", "splat_pattern" -> file.nodes.is(parts[i], "identifier");
                    case "dotted_name" -> parts.length == 1;
                    default -> false;
                };
                boolean type = kind.equals("class_pattern") && i == 0;
                if (name && !file.nodes.text(parts[i]).equals("_")) {
                    Span span = file.nodes.span(parts[i]);
                    Expr value = new Expr.Opaque(span, "capture", List.of());
                    claim.captures.add(new Capture(span, file.nodes.text(parts[i]), value));
                } else if (!type) {
                    addCaptures(parts[i], claim);
                }
            }
        } finally {
            file.leave();
        }
    }

    private Expr dotted(int name) {
        Span span = file.nodes.span(name);
        Expr value = null;
        for (String part : file.nodes.path(name)) {
            value = value == null ? new Expr.Name(span, part) : new Expr.Member(span, value, part, false);
        }
        return value == null ? file.expressions.opaque(name, "missing") : value;
    }

    private Test unknown(int node, String kind) {
        return new Test.Truthy(file.expressions.opaque(node, kind));
    }

    private Test always(int node) {
        return new Test.Truthy(new Expr.Literal(file.nodes.span(node), new Constant.Bool(true)));
    }
    /** The parts of a kind, in order. */
    List<Integer> partsOfKind(int node, String kind) {
        List<Integer> found = new ArrayList<>();
        for (int part : file.nodes.parts(node)) {
            if (file.nodes.is(part, kind)) {
                found.add(part);
            }
        }
        return found;
    }
}
