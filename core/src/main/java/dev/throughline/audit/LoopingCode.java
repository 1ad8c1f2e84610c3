package dev.throughline.audit;

import dev.throughline.packs.runner.CodeWalk;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.Test;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells functions that hold a loop which goes on and waits in between. A loop that only computes, one that counts, and
 * one that accepts the connections of a server are none.
 */
final class LoopingCode {

    /** How a function loops. */
    enum Kind {
        /** It does not. */
        NONE,
        /** Its loop ends when something has been reached, such as a connection. */
        LEAVING,
        /** Its loop ends when it is told to stop, or never. */
        ENDLESS
    }

    private static final Pattern STOP = Pattern.compile(
            "shut|stop|cancel|clos|exit|terminat|run|alive|active|enabled|is_set|abort|signal|quit|started|kill");
    private static final Set<String> WAITING = Set.of(
            "sleep", "delay", "wait", "wait_for", "recv", "receive", "tick", "poll", "pause", "brpop", "blpop",
            "dequeue",
            "consume", "park_timeout");
    /** The word of queues for waiting, and that of much else. */
    private static final String GET = "get";
    private static final Set<String> SELECTING = Set.of("select", "select_biased");

    private final IdentityHashMap<FunctionNode, Kind> known = new IdentityHashMap<>();

    /** How a function itself loops, functions that it calls or holds left aside. */
    Kind of(FunctionNode function) {
        return known.computeIfAbsent(function, node -> of(node.body()));
    }

    /** How statements loop. */
    static Kind of(List<Stmt> body) {
        LoopSearch search = new LoopSearch();
        search.statements(body);
        return search.found;
    }

    /** Looks at code without the functions and types in it. */
    private abstract static class OwnCode extends CodeWalk {
        @Override
        protected boolean enters(Stmt statement) {
            return !(statement instanceof Stmt.DeclareFunction || statement instanceof Stmt.DeclareClass);
        }

        @Override
        protected boolean enters(Expr expression) {
            return !(expression instanceof Expr.Function || expression instanceof Expr.Class);
        }
    }

    private static final class LoopSearch extends OwnCode {
        private Kind found = Kind.NONE;

        @Override
        protected boolean enters(Stmt statement) {
            Kind kind = switch (statement) {
                case Stmt.Loop loop -> kindOf(loop);
                case Stmt.ForEach loop when loop.async() -> Kind.LEAVING;
                default -> Kind.NONE;
            };
            found = kind.compareTo(found) > 0 ? kind : found;
            return super.enters(statement);
        }
    }

    private static Kind kindOf(Stmt.Loop loop) {
        Waits waits = new Waits(loop.test() == null);
        waits.statements(loop.body());
        Test test = loop.test();
        if (test != null) {
            waits.test(test);
        }
        if (!waits.found || waits.accepts) {
            return Kind.NONE;
        }
        if (test == null) {
            return leaves(loop.body(), 0) ? Kind.LEAVING : Kind.ENDLESS;
        }
        return bound(test);
    }

    /** How a loop on a test goes on: what the test says of numbers bounds it. */
    private static Kind bound(Test test) {
        return switch (test) {
            case Test.Not(Test inner) -> bound(inner);
            case Test.And(Test left, Test right) -> least(bound(left), bound(right));
            case Test.Or(Test left, Test right) -> most(bound(left), bound(right));
            case Test.IsAbsent absent -> Kind.ENDLESS;
            case Test.Matches matches -> Kind.LEAVING;
            case Test.Truthy(Expr value) -> switch (value) {
                case Expr.Literal(var span, Constant constant) -> Kind.ENDLESS;
                case Expr.Binary binary -> Kind.NONE;
                case Expr.Logical logical -> Kind.LEAVING;
                default -> mentionsStop(test) ? Kind.ENDLESS : Kind.LEAVING;
            };
            default -> Kind.NONE;
        };
    }

    private static Kind least(Kind one, Kind other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Kind most(Kind one, Kind other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /**
     * Whether statements of a loop leave it for another reason than that they are told to.
     *
     * @param inside how many statements lie between that a plain break would leave
     */
    private static boolean leaves(List<Stmt> statements, int inside) {
        return statements.stream().anyMatch(statement -> switch (statement) {
            case Stmt.Return returned -> true;
            case Stmt.Break left -> inside == 0 || left.label() != null;
            case Stmt.If(var span, Test test, var then, var otherwise) ->
                !mentionsStop(test) && (leaves(then, inside) || leaves(otherwise, inside));
            case Stmt.Try(var span, var body, var handlers, var last) -> leaves(body, inside)
                    || handlers.stream().anyMatch(h -> !isStop(h) && leaves(h.body(), inside))
                    || leaves(last, inside);
            case Stmt.Block(var span, var body) -> leaves(body, inside);
            case Stmt.Labelled(var span, var label, Stmt body) -> leaves(List.of(body), inside);
            case Stmt.With(var span, var items, var async, var body) -> leaves(body, inside);
            case Stmt.Loop loop -> leaves(loop.body(), inside + 1);
            case Stmt.ForEach loop -> leaves(loop.body(), inside + 1);
            case Stmt.Switch choice -> choice.cases().stream().anyMatch(c -> leaves(c.body(), inside + 1));
            case Stmt.Expression(var span, Expr value) -> leaves(value, inside);
            case Stmt.Declare declared -> declared.initialiser() != null && leaves(declared.initialiser(), inside);
            default -> false;
        });
    }

    private static boolean leaves(Expr expression, int inside) {
        return switch (expression) {
            case Expr.Block(var span, var body) -> leaves(body, inside);
            case Expr.Conditional(var span, Test test, Expr then, Expr otherwise) ->
                !mentionsStop(test) && (leaves(then, inside) || leaves(otherwise, inside));
            case Expr.Match(var span, Expr subject, var arms) ->
                !mentionsStop(subject) && arms.stream().anyMatch(arm -> leaves(arm.value(), inside));
            case Expr.MacroCall call -> call.arguments().stream().anyMatch(argument -> leaves(argument, inside));
            case Expr.Sequence(var span, var all) -> all.stream().anyMatch(each -> leaves(each, inside));
            case Expr.Await(var span, Expr value) -> leaves(value, inside);
            default -> false;
        };
    }

    /** A cancelled task is told to stop. */
    private static boolean isStop(Stmt.Handler handler) {
        return handler.types().stream().anyMatch(LoopingCode::mentionsStop);
    }

    private static boolean mentionsStop(Test test) {
        Names names = new Names();
        names.test(test);
        return names.stop;
    }

    private static boolean mentionsStop(Expr expression) {
        Names names = new Names();
        names.expression(expression);
        return names.stop;
    }

    /** Finds words that speak of stopping. */
    private static final class Names extends OwnCode {
        private boolean stop;

        @Override
        protected boolean enters(Expr expression) {
            switch (expression) {
                case Expr.Name name -> see(name.name());
                case Expr.Member member -> see(member.name());
                case Expr.Path path -> path.segments().forEach(this::see);
                default -> {}
            }
            return super.enters(expression);
        }

        private void see(String name) {
            stop |= STOP.matcher(name.toLowerCase(Locale.ROOT)).find();
        }
    }

    /** Finds what waits. */
    private static final class Waits extends OwnCode {
        private final boolean forever;
        private boolean found;
        private boolean accepts;

        Waits(boolean forever) {
            this.forever = forever;
        }

        @Override
        protected boolean enters(Expr expression) {
            switch (expression) {
                case Expr.Await await -> found = true;
                case Expr.MacroCall call when SELECTING.contains(call.name()) -> found = true;
                case Expr.Call call -> called(call.callee());
                default -> {}
            }
            return super.enters(expression);
        }

        private void called(Expr callee) {
            String name = switch (callee) {
                case Expr.Name(var span, String plain) -> plain;
                case Expr.Member member -> member.name();
                case Expr.Path path when !path.segments().isEmpty() -> path.segments().getLast();
                default -> "";
            };
            found |= WAITING.contains(name) || (forever && name.equals(GET));
            accepts |= name.equals("accept");
        }

        @Override
        protected boolean enters(Stmt statement) {
            if (statement instanceof Stmt.ForEach loop && loop.async()) {
                found = true;
            }
            return super.enters(statement);
        }
    }
}
