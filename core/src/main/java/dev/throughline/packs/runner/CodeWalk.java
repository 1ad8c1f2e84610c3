package dev.throughline.packs.runner;

import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.ClassNode;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.Test;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks code from the outside in. */
public abstract class CodeWalk {

    /** Told of a statement; false keeps the walk out of it. */
    protected boolean enters(Stmt statement) {
        return true;
    }

    /** Told of an expression; false keeps the walk out of it. */
    protected boolean enters(Expr expression) {
        return true;
    }

    /** Told of a test; false keeps the walk out of it. */
    protected boolean enters(Test test) {
        return true;
    }

    /** Walks statements, in order. */
    public final void statements(List<Stmt> statements) {
        statements.forEach(this::statement);
    }

    private void statement(Stmt statement) {
        if (!enters(statement)) {
            return;
        }
        switch (statement) {
            case Stmt.Expression s -> expression(s.value());
            case Stmt.Declare s -> expression(s.initialiser());
            case Stmt.DeclareFunction s -> function(s.function());
            case Stmt.DeclareClass s -> type(s.type());
            case Stmt.DeclareEnum s -> s.members().forEach(member -> expression(member.value()));
            case Stmt.Return s -> expression(s.value());
            case Stmt.Throw s -> expression(s.value());
            case Stmt.Assert s -> {
                expression(s.value());
                expression(s.message());
            }
            case Stmt.If s -> {
                test(s.test());
                statements(s.then());
                statements(s.otherwise());
            }
            case Stmt.ForEach s -> {
                expression(s.iterable());
                statements(s.body());
            }
            case Stmt.Loop s -> {
                Test test = s.test();
                if (test != null) {
                    test(test);
                }
                expression(s.update());
                statements(s.body());
            }
            case Stmt.Try s -> {
                statements(s.body());
                s.handlers().forEach(handler -> statements(handler.body()));
                statements(s.finalizer());
            }
            case Stmt.Switch s -> {
                expression(s.subject());
                s.cases().forEach(arm -> {
                    expression(arm.value());
                    statements(arm.body());
                });
            }
            case Stmt.With s -> {
                s.items().forEach(item -> expression(item.value()));
                statements(s.body());
            }
            case Stmt.Block s -> statements(s.body());
            case Stmt.Labelled s -> statement(s.body());
            case Stmt.ExportDefault s -> expression(s.value());
            case Stmt.ExportAssign s -> expression(s.value());
            case Stmt.Opaque s -> s.children().forEach(this::expression);
            case Stmt.DeclareElse s -> {
                expression(s.initialiser());
                statements(s.otherwise());
            }
            case Stmt.Implement s -> statements(s.items());
            case Stmt.DeclareTrait s -> statements(s.items());
            case Stmt.DeclareModule s -> {
                List<Stmt> body = s.body();
                if (body != null) {
                    statements(body);
                }
            }
            case Stmt.Declaration s -> {}
            case Stmt.Break s -> expression(s.value());
            case Stmt.Continue s -> {}
            case Stmt.Import s -> {}
            case Stmt.Export s -> {}
        }
    }

    /** Walks an expression, if there is one. */
    public final void expression(@Nullable Expr expression) {
        if (expression == null || !enters(expression)) {
            return;
        }
        switch (expression) {
            case Expr.Template e -> e.holes().forEach(this::expression);
            case Expr.Member e -> expression(e.object());
            case Expr.Index e -> {
                expression(e.object());
                expression(e.key());
            }
            case Expr.Call e -> {
                expression(e.callee());
                arguments(e.arguments());
            }
            case Expr.New e -> {
                expression(e.type());
                arguments(e.arguments());
            }
            case Expr.ListLiteral e -> e.elements().forEach(element -> expression(element.value()));
            case Expr.SetLiteral e -> e.elements().forEach(element -> expression(element.value()));
            case Expr.MapLiteral e -> e.entries().forEach(this::entry);
            case Expr.Comprehension e -> comprehension(e);
            case Expr.RecordLiteral e -> e.entries().forEach(this::entry);
            case Expr.Function e -> function(e.function());
            case Expr.Class e -> type(e.type());
            case Expr.Unary e -> expression(e.operand());
            case Expr.Binary e -> {
                expression(e.left());
                expression(e.right());
            }
            case Expr.Logical e -> {
                expression(e.left());
                expression(e.right());
            }
            case Expr.Conditional e -> {
                test(e.test());
                expression(e.then());
                expression(e.otherwise());
            }
            case Expr.Assign e -> expression(e.value());
            case Expr.Update e -> expression(e.target());
            case Expr.Await e -> expression(e.value());
            case Expr.Yield e -> expression(e.value());
            case Expr.Cast e -> expression(e.value());
            case Expr.Sequence e -> e.expressions().forEach(this::expression);
            case Expr.Block e -> statements(e.body());
            case Expr.Match e -> {
                expression(e.subject());
                e.arms().forEach(arm -> expression(arm.value()));
            }
            case Expr.EarlyExit e -> expression(e.value());
            case Expr.DynamicImport e -> expression(e.specifier());
            case Expr.Instantiate e -> expression(e.callee());
            case Expr.StructLiteral e -> {
                e.entries().forEach(this::entry);
                expression(e.base());
            }
            case Expr.Repeat e -> {
                expression(e.value());
                expression(e.count());
            }
            case Expr.Range e -> {
                expression(e.from());
                expression(e.to());
            }
            case Expr.MacroCall e -> e.arguments().forEach(this::expression);
            case Expr.Path e -> {}
            case Expr.Opaque e -> e.children().forEach(this::expression);
            case Expr.Literal e -> {}
            case Expr.Name e -> {}
            case Expr.This e -> {}
            case Expr.Super e -> {}
        }
    }

    private void comprehension(Expr.Comprehension made) {
        for (Expr.Comprehension.Clause clause : made.clauses()) {
            switch (clause) {
                case Expr.Comprehension.For(var pattern, Expr iterable, var async) -> expression(iterable);
                case Expr.Comprehension.When(Test test) -> test(test);
            }
        }
        expression(made.key());
        expression(made.value());
    }

    /** Walks a test. */
    public final void test(Test test) {
        if (!enters(test)) {
            return;
        }
        switch (test) {
            case Test.Not(Test inner) -> test(inner);
            case Test.And(Test left, Test right) -> {
                test(left);
                test(right);
            }
            case Test.Or(Test left, Test right) -> {
                test(left);
                test(right);
            }
            case Test.Truthy(Expr value) -> expression(value);
            case Test.IsAbsent(Expr value, var which) -> expression(value);
            case Test.Equal(Expr left, Expr right, var strict) -> {
                expression(left);
                expression(right);
            }
            case Test.IsInstance(Expr value, Expr type) -> expression(value);
            case Test.HasPrimitiveType(Expr value, var type) -> expression(value);
            case Test.Matches(Expr value, var pattern) -> expression(value);
            case Test.Contains(Expr key, Expr value) -> {
                expression(key);
                expression(value);
            }
        }
    }

    private void arguments(List<Argument> arguments) {
        arguments.forEach(argument -> expression(argument.value()));
    }

    private void entry(Expr.Entry entry) {
        switch (entry) {
            case Expr.KeyValue(Expr key, Expr value) -> {
                expression(key);
                expression(value);
            }
            case Expr.SpreadEntry(Expr value) -> expression(value);
            case Expr.Accessor(Expr key, var kind, FunctionNode function) -> function(function);
        }
    }

    private void function(FunctionNode function) {
        function.parameters().forEach(parameter -> expression(parameter.defaultValue()));
        statements(function.body());
    }

    private void type(ClassNode type) {
        for (ClassNode.Member member : type.members()) {
            switch (member) {
                case ClassNode.Method method -> function(method.function());
                case ClassNode.Field field -> expression(field.initialiser());
                case ClassNode.StaticBlock block -> statements(block.body());
            }
        }
    }
}
