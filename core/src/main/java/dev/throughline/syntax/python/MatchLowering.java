package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.Test;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lowers match statements to branches, each in the other branch of the one before. */
final class MatchLowering {

    /** Holds a subject that is more than a name. */
    private static final String SUBJECT = "#subject";

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

    MatchLowering(FileLowering file) {
        this.file = file;
    }

    void add(int node, List<Stmt> out) {
        Span span = file.nodes.span(node);
        List<Expr> values = file.nodes.fields(node, "subject").stream().map(file.expressions::lower).toList();
        List<Stmt> block = new ArrayList<>();
        List<Expr> subjects = new ArrayList<>();
        for (Expr value : values) {
            subjects.add(named(value, SUBJECT + (subjects.isEmpty() ? "" : subjects.size()), block));
        }
        int body = file.nodes.field(node, "body");
        List<Case> cases = new ArrayList<>();
        for (int clause : body == NodeReader.NONE ? new int[0] : file.nodes.parts(body)) {
            if (file.nodes.is(clause, "case_clause")) {
                cases.add(lower(clause, subjects));
            }
        }
        List<Stmt> branches = List.of();
        for (Case one : cases.reversed()) {
            branches = one.before(branches);
        }
        if (block.isEmpty()) {
            out.addAll(branches);
        } else {
            block.addAll(branches);
            out.add(new Stmt.Block(span, List.copyOf(block)));
        }
    }

    /** A lowered case; without a test it always applies. */
    private record Case(Span span, @Nullable Test test, List<Stmt> body) {
        List<Stmt> before(List<Stmt> others) {
            return test == null ? body : List.of(new Stmt.If(span, test, body, others));
        }
    }

    /** What a pattern asks of its subject, and what it takes from it. */
    private static final class Claim {
        private @Nullable Test test;
        private final List<Capture> captures = new ArrayList<>();

        void require(Test more) {
            test = test == null ? more : new Test.And(test, more);
        }
    }

    private record Capture(Span span, String name, Expr value) {}

    private static Expr named(Expr value, String name, List<Stmt> block) {
        if (value instanceof Expr.Name) {
            return value;
        }
        Span span = value.span();
        block.add(new Stmt.Declare(span, Stmt.Declare.Kind.BLOCK, new Pattern.Bind(span, name, null), value));
        return new Expr.Name(span, name);
    }

    private Case lower(int clause, List<Expr> subjects) {
        Claim claim = new Claim();
        List<Integer> patterns = new ArrayList<>();
        for (int part : file.nodes.parts(clause)) {
            if (file.nodes.is(part, "case_pattern")) {
                patterns.add(part);
            }
        }
        if (patterns.size() == subjects.size()) {
            for (int i = 0; i < patterns.size(); i++) {
                add(patterns.get(i), subjects.get(i), claim);
            }
        } else {
            addOpaque(clause, patterns, claim);
        }
        List<Stmt> body = new ArrayList<>();
        int guard = file.nodes.field(clause, "guard");
        if (guard == NodeReader.NONE) {
            claim.captures.forEach(capture -> body.add(file.targets.store(
                    capture.span(), new Pattern.Bind(capture.span(), capture.name(), null), capture.value())));
        } else {
            addGuard(guard, claim);
        }
        body.addAll(file.statements.suite(clause, "consequence"));
        return new Case(file.nodes.span(clause), claim.test, List.copyOf(body));
    }

    /** A guard sees what the pattern has taken, so that this is stored while the case is tested. */
    private void addGuard(int guard, Claim claim) {
        Test test = Conditions.test(file.expressions.onlyPart(guard));
        if (!claim.captures.isEmpty()) {
            Span span = file.nodes.span(guard);
            List<Expr> steps = new ArrayList<>();
            for (Capture capture : claim.captures) {
                file.scope().hoist(capture.name(), capture.span());
                Pattern name = new Pattern.Bind(capture.span(), capture.name(), null);
                steps.add(new Expr.Assign(capture.span(), name, null, capture.value()));
            }
            steps.add(new Expr.Literal(span, new Constant.Bool(true)));
            claim.require(new Test.Truthy(new Expr.Sequence(span, List.copyOf(steps))));
        }
        claim.require(test);
    }

    private void add(int pattern, Expr subject, Claim claim) {
        if (!file.enter()) {
            claim.require(unknown(pattern, "too deep"));
            return;
        }
        try {
            int[] parts = file.nodes.parts(pattern);
            switch (file.nodes.kind(pattern)) {
                case "case_pattern" -> addCase(pattern, parts, subject, claim);
                case "as_pattern" -> {
                    for (int part : parts) {
                        if (file.nodes.is(part, "identifier")) {
                            claim.captures.add(new Capture(file.nodes.span(part), file.nodes.text(part), subject));
                        } else {
                            add(part, subject, claim);
                        }
                    }
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

    /** Alternatives hold when one does; what they take is not told apart. */
    private void addUnion(int pattern, Expr subject, Claim claim) {
        Test any = null;
        boolean negative = false;
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
                alternative.captures.forEach(capture -> claim.captures.add(new Capture(
                        capture.span(),
                        capture.name(),
                        new Expr.Opaque(capture.span(), "capture", List.of()))));
                Test test = alternative.test == null ? always(child) : alternative.test;
                any = any == null ? test : new Test.Or(any, test);
            } else if (file.nodes.isToken(child, "_")) {
                any = any == null ? always(child) : new Test.Or(any, always(child));
            }
        }
        claim.require(any == null ? unknown(pattern, "missing") : any);
    }

    private void addClass(int pattern, int[] parts, Expr subject, Claim claim) {
        if (parts.length == 0) {
            claim.require(unknown(pattern, "missing"));
            return;
        }
        claim.require(new Test.IsInstance(subject, dotted(parts[0])));
        for (int i = 1; i < parts.length; i++) {
            int inner = file.nodes.firstPart(parts[i]);
            int[] halves = file.nodes.is(inner, "keyword_pattern") ? file.nodes.parts(inner) : new int[0];
            if (halves.length > 0) {
                String name = file.nodes.text(halves[0]);
                Expr member = new Expr.Member(file.nodes.span(inner), subject, name, false);
                addKeyword(inner, halves, member, claim);
            } else {
                boolean itself = parts.length == 2 && SELF_MATCHING.contains(file.nodes.text(parts[0]));
                add(parts[i], itself ? subject : file.expressions.opaque(parts[i], "capture"), claim);
            }
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
    private void addOpaque(int node, List<Integer> patterns, Claim claim) {
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
}
