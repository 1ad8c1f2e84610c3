package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of one module, function or class body while it is lowered. */
final class Scope {

    private final boolean module;
    private final Set<String> parameters;
    private final Set<String> outside = new HashSet<>();
    private final Map<String, Span> hoisted = new LinkedHashMap<>();
    private final Deque<String> caught = new ArrayDeque<>();
    private boolean generator;

    private Scope(boolean module, Set<String> parameters) {
        this.module = module;
        this.parameters = parameters;
    }

    static Scope ofModule() {
        return new Scope(true, Set.of());
    }

    static Scope ofClass() {
        return new Scope(false, Set.of());
    }

    /** @param parameters names that are declared already */
    static Scope ofFunction(Set<String> parameters) {
        return new Scope(false, parameters);
    }

    /** Notes a name that belongs to an outer scope: {@code global}, {@code nonlocal}. */
    void takeFromOutside(String name) {
        if (!module) {
            outside.add(name);
        }
    }

    /** Whether a name belongs to an outer scope. */
    boolean isOutside(String name) {
        return outside.contains(name);
    }

    /** Has a name declared at the head of the body, unless it is declared already or belongs elsewhere. */
    void hoist(String name, Span span) {
        if (!parameters.contains(name) && !outside.contains(name)) {
            hoisted.putIfAbsent(name, span);
        }
    }

    /** The declarations for the head of the body, each given once. */
    List<Stmt> takeHoisted() {
        List<Stmt> head = new ArrayList<>();
        hoisted.forEach((name, span) -> head.add(
                new Stmt.Declare(span, Stmt.Declare.Kind.FUNCTION, new Pattern.Bind(span, name, null), null)));
        hoisted.clear();
        return List.copyOf(head);
    }

    /** The body with its declarations at its head. */
    List<Stmt> headed(List<Stmt> body) {
        if (hoisted.isEmpty()) {
            return body;
        }
        List<Stmt> whole = new ArrayList<>(takeHoisted());
        whole.addAll(body);
        return List.copyOf(whole);
    }

    /** Notes that the body gives values out. */
    void yields() {
        generator = true;
    }

    /** Whether the body gives values out. */
    boolean isGenerator() {
        return generator;
    }

    /** Goes into a handler that has its exception under a name. */
    void enterHandler(String name) {
        caught.push(name);
    }

    /** Comes back from a handler. */
    void leaveHandler() {
        caught.pop();
    }

    /** The name of the exception that is being handled, or null. */
    @Nullable String caught() {
        return caught.peek();
    }
}
