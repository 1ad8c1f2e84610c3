package dev.throughline.source.cargo;

import dev.throughline.source.cargo.ModuleOutline.Body;
import dev.throughline.source.cargo.ModuleOutline.Declared;
import dev.throughline.source.cargo.RustTokens.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the outline of one file from left to right. */
final class OutlineReader {

    private static final int MOST_MODULES = 10_000;
    /** Attributes on one thing; more are left out. */
    private static final int MOST_ATTRIBUTES = 100;
    /** How deep in braces a declaration may stand. */
    private static final int DEEPEST = 100;

    /**
     * A brace that is open.
     *
     * @param body the module whose body it is, or null
     * @param isMacro whether what it holds is no code yet: the rules of a macro
     */
    private record Open(@Nullable Body body, boolean isTestOnly, boolean isMacro) {}

    private final RustTokens tokens;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<Declared> modules = new ArrayList<>();
    private int testFunctions;
    private boolean isTestOnly;

    private OutlineReader(String text) {
        this.tokens = new RustTokens(text);
    }

    static ModuleOutline read(String text) {
        return new OutlineReader(text).read();
    }

    private ModuleOutline read() {
        boolean isMacro = false;
        boolean isBlank = true;
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            isBlank = false;
            if (token.is("#")) {
                attribute();
            } else if (token.is("mod")) {
                module();
            } else if (token.is("macro_rules")) {
                isMacro = true;
            } else if (token.is("{")) {
                push(null, isMacro);
                isMacro = false;
            } else if (token.is("}")) {
                open.poll();
                attributes.clear();
            } else if (token.is(";")) {
                attributes.clear();
                isMacro = false;
            } else if (token.is("fn")) {
                countTest();
            }
        }
        return new ModuleOutline(modules, testFunctions, isTestOnly, isBlank);
    }

    private void push(@Nullable Body body, boolean isMacro) {
        Open around = open.peek();
        boolean onlyForTests = attributes.stream().anyMatch(Attribute::isTestOnly)
                || (around != null && around.isTestOnly());
        open.push(new Open(body, onlyForTests, isMacro || (around != null && around.isMacro())));
        attributes.clear();
    }

    private void countTest() {
        Open around = open.peek();
        boolean isMacro = around != null && around.isMacro();
        if (!isMacro && attributes.stream().anyMatch(Attribute::isTest)) {
            testFunctions++;
        }
        attributes.clear();
    }

    private void attribute() {
        Token token = tokens.next();
        boolean isInner = token != null && token.is("!");
        if (isInner) {
            token = tokens.next();
        }
        if (token == null || !token.is("[")) {
            return;
        }
        List<Token> inside = new ArrayList<>();
        int depth = 1;
        for (token = tokens.next(); token != null; token = tokens.next()) {
            depth += token.is("[") ? 1 : token.is("]") ? -1 : 0;
            if (depth == 0) {
                break;
            }
            inside.add(token);
        }
        Attribute read = new Attribute(inside);
        if (!isInner && attributes.size() < MOST_ATTRIBUTES) {
            attributes.add(read);
        } else if (isInner && open.isEmpty() && read.isTestOnly()) {
            isTestOnly = true;
        }
    }

    /** What follows the word {@code mod}: a name, then a body or nothing. */
    private void module() {
        Token name = tokens.next();
        if (name == null || name.kind() != RustTokens.Kind.WORD) {
            return;
        }
        Token behind = tokens.next();
        String path = attributes.stream().map(Attribute::path).filter(each -> each != null).findFirst().orElse(null);
        if (behind != null && behind.is("{")) {
            push(new Body(name.text(), path), false);
        } else if (behind != null && behind.is(";")) {
            declare(name.text(), path);
            attributes.clear();
        }
    }

    private void declare(String name, @Nullable String path) {
        Open around = open.peek();
        boolean isMacro = around != null && around.isMacro();
        if (isMacro || modules.size() >= MOST_MODULES || open.size() > DEEPEST) {
            return;
        }
        List<Body> within = new ArrayList<>();
        open.descendingIterator().forEachRemaining(each -> {
            if (each.body() != null) {
                within.add(each.body());
            }
        });
        boolean onlyForTests = isTestOnly || attributes.stream().anyMatch(Attribute::isTestOnly)
                || (around != null && around.isTestOnly());
        modules.add(new Declared(List.copyOf(within), name, path, onlyForTests));
    }
}
