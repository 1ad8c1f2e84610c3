package dev.throughline.packs.doubles;

import dev.throughline.eval.Models;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import java.util.List;
import java.util.Set;

/** Models of the mocking libraries of the Node world. */
public final class DoublesPack implements Pack {
    private static final List<String> LIBRARIES = List.of("vi", "vitest", "jest");
    private static final List<String> MOVED = List.of("mock", "unmock", "hoisted", "enableAutomock", "disableAutomock");

    @Override
    public String name() {
        return "doubles";
    }

    @Override
    public Set<String> libraries() {
        return Set.of("vitest", "@jest/globals", "sinon", "proxyquire", "node:test", "bun:test");
    }

    @Override
    public void install(Models models) {
        library(models, "vitest.vi", true);
        library(models, "vitest.vitest", true);
        library(models, "global.vi", true);
        library(models, "global.vitest", true);
        library(models, "@jest/globals.jest", false);
        library(models, "global.jest", false);
        library(models, "bun:test.jest", false);
        library(models, "node:test.mock", true);
        library(models, "test.mock", true);
        SinonLibrary sinon = new SinonLibrary();
        models.value("sinon", sinon);
        models.value("global.sinon", sinon);
        Proxyquire proxyquire = new Proxyquire();
        models.value("proxyquire", proxyquire);
        models.hoist(DoublesPack::isHoisted);
        models.listen(ExternalSubstitutes::called);
    }

    /** The compilers of vitest and jest move these calls above the imports. */
    private static boolean isHoisted(Stmt statement) {
        return switch (statement) {
            case Stmt.Expression(var span, Expr value) -> isCall(value, MOVED);
            case Stmt.Declare(var span, var kind, var pattern, Expr value) when value != null ->
                isCall(value, List.of("hoisted"));
            default -> false;
        };
    }

    private static boolean isCall(Expr expression, List<String> names) {
        Expr called = expression instanceof Expr.Await(var span, Expr inner) ? inner : expression;
        return called instanceof Expr.Call call
                && call.callee() instanceof Expr.Member member
                && names.contains(member.name())
                && (isLibrary(member.object()) || isCall(member.object(), names));
    }

    private static boolean isLibrary(Expr object) {
        return object instanceof Expr.Name(var span, String name) && LIBRARIES.contains(name);
    }

    /** A mocking object, and its members, since a global object is known by the paths of its members only. */
    private static void library(Models models, String path, boolean keepsInitial) {
        MockLibrary library = new MockLibrary(keepsInitial);
        models.value(path, library);
        for (String name : MockLibrary.names()) {
            Value value = library.known(name);
            if (value != null) {
                models.value(path + "." + name, value);
            }
        }
    }
}
