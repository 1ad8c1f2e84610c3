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
import org.jspecify.annotations.Nullable;

/** Lowers match statements to branches, each in the other branch of the one before. */
final class MatchLowering {

    /** Holds a subject that is more than a name. */
    private static final String SUBJECT = "#subject";

    private final FileLowering file;

    MatchLowering(FileLowering file) {
        this.file = file;
    }

    void add(int node, List<Stmt> out) {
        Span span = file.nodes.span(node);
        List<Expr> values = subjects(node).stream().map(file.expressions::lower).toList();
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

    /** What is matched: several values when it is a tuple that is written out. */
    private List<Integer> subjects(int node) {
        List<Integer> written = file.nodes.fields(node, "subject");
        boolean tuple = written.size() == 1 && file.nodes.is(written.getFirst(), "tuple");
        if (!tuple) {
            return written;
        }
        List<Integer> parts = new ArrayList<>();
        for (int part : file.nodes.parts(written.getFirst())) {
            if (file.collections.isStarred(part)) {
                return written;
            }
            parts.add(part);
        }
        return parts.size() < 2 ? written : parts;
    }

    /** A lowered case; without a test it always applies. */
    private record Case(Span span, @Nullable Test test, List<Stmt> body) {
        List<Stmt> before(List<Stmt> others) {
            return test == null ? body : List.of(new Stmt.If(span, test, body, others));
        }
    }

    private static Expr named(Expr value, String name, List<Stmt> block) {
        if (value instanceof Expr.Name) {
            return value;
        }
        Span span = value.span();
        block.add(new Stmt.Declare(span, Stmt.Declare.Kind.BLOCK, new Pattern.Bind(span, name, null), value));
        return new Expr.Name(span, name);
    }

    private Case lower(int clause, List<Expr> subjects) {
        CasePatterns.Claim claim = new CasePatterns.Claim();
        List<Integer> patterns = patterns(clause, subjects.size());
        if (patterns.size() == subjects.size()) {
            for (int i = 0; i < patterns.size(); i++) {
                file.patterns.add(patterns.get(i), subjects.get(i), claim);
            }
        } else if (patterns.size() == 1) {
            List<Expr.Element> values = subjects.stream().map(value -> new Expr.Element(value, false)).toList();
            file.patterns.add(patterns.getFirst(), new Expr.ListLiteral(file.nodes.span(clause), values), claim);
        } else {
            file.patterns.addOpaque(clause, patterns, claim);
        }
        List<Stmt> body = new ArrayList<>();
        int guard = file.nodes.field(clause, "guard");
        if (guard == NodeReader.NONE) {
            claim.captures().forEach(capture -> body.add(file.targets.store(
                    capture.span(), new Pattern.Bind(capture.span(), capture.name(), null), capture.value())));
        } else {
            addGuard(guard, claim);
        }
        body.addAll(file.statements.suite(clause, "consequence"));
        return new Case(file.nodes.span(clause), claim.test(), List.copyOf(body));
    }

    /** The patterns of a case: those within a sequence when there is one for each of several subjects. */
    private List<Integer> patterns(int clause, int subjects) {
        List<Integer> patterns = file.patterns.partsOfKind(clause, "case_pattern");
        if (patterns.size() != 1 || subjects == 1) {
            return patterns;
        }
        int only = file.nodes.firstPart(patterns.getFirst());
        if (!file.nodes.is(only, "tuple_pattern") && !file.nodes.is(only, "list_pattern")) {
            return patterns;
        }
        List<Integer> inner = file.patterns.partsOfKind(only, "case_pattern");
        boolean starred = inner.stream()
                .anyMatch(part -> file.nodes.is(file.nodes.firstPart(part), "splat_pattern"));
        return inner.size() == subjects && !starred ? inner : patterns;
    }

    /** A guard sees what the pattern has taken, so that this is stored while the case is tested. */
    private void addGuard(int guard, CasePatterns.Claim claim) {
        Test test = Conditions.test(file.expressions.onlyPart(guard));
        if (!claim.captures().isEmpty()) {
            Span span = file.nodes.span(guard);
            List<Expr> steps = new ArrayList<>();
            for (CasePatterns.Capture capture : claim.captures()) {
                file.scope().hoist(capture.name(), capture.span());
                Pattern name = new Pattern.Bind(capture.span(), capture.name(), null);
                steps.add(new Expr.Assign(capture.span(), name, null, capture.value()));
            }
            steps.add(new Expr.Literal(span, new Constant.Bool(true)));
            claim.require(new Test.Truthy(new Expr.Sequence(span, List.copyOf(steps))));
        }
        claim.require(test);
    }
}
