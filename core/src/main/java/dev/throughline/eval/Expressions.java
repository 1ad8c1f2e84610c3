package dev.throughline.eval;

import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Regex;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.ClassNode;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.Test;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions. */
final class Expressions {
    /** Stands for any file in the audited root. */
    private static final String ROOT_FILE = "index.js";

    static final String THIS = "this";

    private final Interpreter in;
    private final Classes classes;
    private final Collections collections;
    private final Operations operations;
    private final Matching matching;
    private final DeclaredExpressions declared;

    Expressions(Interpreter in) {
        this.in = in;
        this.classes = new Classes(in);
        this.collections = new Collections(in, this);
        this.operations = new Operations(in);
        this.matching = new Matching(in);
        this.declared = new DeclaredExpressions(in, this);
    }

    /** Operators whose operands are all evaluated. */
    Operations operations() {
        return operations;
    }

    Value eval(Expr expression, Scope scope) {
        in.step();
        return switch (expression) {
            case Expr.Literal(var span, var value) -> literal(value);
            case Expr.Template t -> template(t, scope);
            case Expr.Name n -> variable(n, scope);
            case Expr.This t -> receiver(scope);
            case Expr.Super s -> superClass(scope);
            case Expr.Member m -> member(m, eval(m.object(), scope), scope);
            case Expr.Index i -> index(i, eval(i.object(), scope), scope);
            case Expr.Call c -> in.calls().evaluate(c, scope);
            case Expr.New n -> in.calls().evaluate(n, scope);
            case Expr.ListLiteral l -> list(l, scope);
            case Expr.RecordLiteral r -> record(r, scope);
            case Expr.SetLiteral s -> collections.set(s, scope);
            case Expr.MapLiteral m -> collections.map(m, scope);
            case Expr.Comprehension c -> collections.comprehension(c, scope);
            case Expr.Function(var span, var node) -> closure(node, scope);
            case Expr.Class(var span, var node) -> classValue(node, scope);
            case Expr.Unary u -> unary(u, scope);
            case Expr.Binary b -> operations
                    .binary(b.operator(), eval(b.left(), scope), eval(b.right(), scope));
            case Expr.Logical l -> logical(l, scope);
            case Expr.Conditional c -> conditional(c, scope);
            case Expr.Assign a -> assign(a, scope);
            case Expr.Update u -> update(u, scope);
            case Expr.Await(var span, var value) -> in.await(eval(value, scope), site(span));
            case Expr.Yield(var span, var value, var delegate) -> {
                Value given = value == null ? in.semantics().noValue() : eval(value, scope);
                yield in.currentFrame().yields(in, given);
            }
            case Expr.Cast(var span, var value, var type) ->
                in.semantics().declared(in, eval(value, scope), type, scope);
            case Expr.Sequence(var span, var expressions) -> {
                Value last = Nothing.UNDEFINED;
                for (Expr e : expressions) {
                    last = eval(e, scope);
                }
                yield last;
            }
            case Expr.Block(var span, var body) -> declared.block(body, scope);
            case Expr.Match m -> matching.evaluate(m, scope);
            case Expr.EarlyExit e -> declared.early(e, scope);
            case Expr.DynamicImport d -> dynamicImport(d, scope);
            case Expr.Path p -> in.semantics().path(in, p, scope);
            case Expr.Instantiate(var span, var callee, var types) ->
                in.semantics().instantiated(in, eval(callee, scope), types, scope);
            case Expr.StructLiteral s -> declared.structure(s, scope);
            case Expr.Repeat r -> declared.repeat(r, scope);
            case Expr.Range r -> declared.range(r, scope);
            case Expr.MacroCall call -> {
                Value known = in.semantics().macro(in, call, scope);
                yield known != null ? known : unknownAfter(call.arguments(), scope);
            }
            case Expr.Opaque(var span, var kind, var children) -> unknownAfter(children, scope);
        };
    }

    /** Statements as an expression, whose declarations belong to where it stands. */
    Value here(List<Stmt> body, Scope scope) {
        return declared.here(body, scope);
    }

    private Value unknownAfter(List<? extends Expr> parts, Scope scope) {
        parts.forEach(part -> eval(part, scope));
        return Unknown.ANY;
    }

    /** A function as its language makes it here. */
    Closure closure(FunctionNode node, Scope scope) {
        return closure(node, scope, in.calls().home(scope));
    }

    Closure closure(FunctionNode node, Scope scope, @Nullable ClassValue home) {
        Scope seen = scope.seenByFunctions();
        return in.semantics().defaultsAreMadeOnce()
                ? new Closure(node, seen, in.currentFrame().module(), home, defaults(node, scope))
                : new Closure(node, seen, in.currentFrame().module(), home);
    }

    private List<@Nullable Value> defaults(FunctionNode node, Scope scope) {
        List<@Nullable Value> defaults = new ArrayList<>();
        for (FunctionNode.Parameter parameter : node.parameters()) {
            Expr written = parameter.defaultValue();
            defaults.add(written == null ? null : eval(written, scope));
        }
        return defaults;
    }

    ClassValue classValue(ClassNode node, Scope scope) {
        return classes.define(node, scope);
    }

    Classes classes() {
        return classes;
    }

    private static Value literal(Constant constant) {
        return switch (constant) {
            case Constant.Text(String value) -> new Text(value);
            case Constant.Number(double value) -> new Num(value);
            case Constant.Bool(boolean value) -> Bool.of(value);
            case Constant.Regex(String pattern, String flags) -> new Regex(pattern, flags);
            case Constant.Absent absent -> absent == Constant.Absent.NULL ? Nothing.NULL : Nothing.UNDEFINED;
        };
    }

    /** Matches values with patterns. */
    Matching matching() {
        return matching;
    }

    private Value template(Expr.Template t, Scope scope) {
        List<Value> pieces = new ArrayList<>();
        for (int i = 0; i < t.texts().size(); i++) {
            pieces.add(new Text(t.texts().get(i)));
            if (i < t.holes().size()) {
                pieces.add(in.semantics().text(eval(t.holes().get(i), scope)));
            }
        }
        return Template.concat(pieces);
    }

    /** A variable; what is imported is loaded now. */
    Value variable(Expr.Name n, Scope scope) {
        Scope owner = scope.find(n.name());
        Object state = owner == null ? null : owner.slot(n.name());
        if (state instanceof Value value) {
            return value == Nothing.MISSING ? Nothing.UNDEFINED : value;
        }
        if (state instanceof ImportCell cell) {
            return in.loader().read(cell);
        }
        Value unbound = in.semantics().unbound(in, n.name(), scope);
        if (unbound != null) {
            return unbound;
        }
        Value global = in.semantics().global(in.realm(), n.name());
        return global != null ? global : Unknown.library("global." + n.name());
    }

    /** The object that the running method belongs to. */
    Value receiver(Scope scope) {
        Scope owner = scope.find(THIS);
        return owner != null && owner.slot(THIS) instanceof Value value ? value : Nothing.UNDEFINED;
    }

    private Value superClass(Scope scope) {
        ClassValue home = in.calls().home(scope);
        Value base = home == null ? null : home.base();
        return base == null ? Unknown.ANY : base;
    }

    Value member(Expr.Member m, Value object, Scope scope) {
        if (m.object() instanceof Expr.Super) {
            return in.members().objects().above(in.calls().home(scope), receiver(scope), m.name(), site(m.span()));
        }
        return safely(object, m.safe(), o -> in.members().read(o, m.object(), m.name(), site(m.span())));
    }

    Value index(Expr.Index i, Value object, Scope scope) {
        Value key = eval(i.key(), scope);
        return safely(object, i.safe(), o -> {
            Value told = key instanceof Text(String name)
                    ? in.members().told(o, i.object(), name, site(i.span()))
                    : null;
            return told != null ? told : in.members().index(o, key, site(i.span()));
        });
    }

    private static Value safely(Value object, boolean safe, java.util.function.Function<Value, Value> read) {
        if (!safe) {
            return read.apply(object);
        }
        return Union.map(object, o -> {
            Value result = o instanceof Nothing ? Nothing.UNDEFINED : read.apply(o);
            // The object may be absent, so the result may be too.
            return o instanceof Unknown u && u.truth() != Ternary.TRUE && u.path() == null ? Unknown.ANY : result;
        });
    }

    private Value list(Expr.ListLiteral l, Scope scope) {
        List<Value> items = new ArrayList<>();
        boolean exact = true;
        for (Expr.Element element : l.elements()) {
            Value value = eval(element.value(), scope);
            if (items.size() > ListValue.MOST) {
                exact = false;
                continue;
            }
            if (!element.spread()) {
                items.add(value);
                continue;
            }
            LanguageSemantics.Elements elements = in.elements(value);
            exact &= elements != null && elements.exact();
            if (elements != null) {
                items.addAll(elements.values());
            }
        }
        ListValue list = exact ? ListValue.of(items) : ListValue.maybe(items);
        if (in.semantics().remembersLists()) {
            in.made(list, site(l.span()));
        }
        return list;
    }

    private Value record(Expr.RecordLiteral r, Scope scope) {
        RecordValue record = RecordValue.closed(site(r.span()));
        for (Expr.Entry entry : r.entries()) {
            switch (entry) {
                case Expr.KeyValue(Expr key, Expr value) -> {
                    String name = keyName(key, scope);
                    Value evaluated = eval(value, scope);
                    if (name != null) {
                        in.write(record, name, evaluated);
                    } else {
                        in.write(record, "#open", Bool.TRUE);
                    }
                }
                case Expr.SpreadEntry(Expr value) ->
                    in.members().spreadInto(record, eval(value, scope), site(r.span()));
                case Expr.Accessor(Expr key, var kind, var function) -> {
                    String name = keyName(key, scope);
                    if (name != null) {
                        Closure accessor = closure(function, scope);
                        boolean reads = kind == ClassNode.Method.Kind.GETTER;
                        in.write(record, (reads ? Members.GETTER : Members.SETTER) + name, accessor);
                    }
                }
            }
        }
        return record;
    }

    private @Nullable String keyName(Expr key, Scope scope) {
        return in.semantics().keyName(eval(key, scope));
    }

    private Value unary(Expr.Unary u, Scope scope) {
        if (u.operator().equals("delete")) {
            delete(u.operand(), scope);
            return Bool.TRUE;
        }
        return operations.unary(u.operator(), eval(u.operand(), scope));
    }

    private void delete(Expr operand, Scope scope) {
        if (operand instanceof Expr.Member(var span, var object, var name, var safe)) {
            in.set(eval(object, scope), name, Nothing.MISSING, site(span));
        } else if (operand instanceof Expr.Index(var span, var object, var key, var safe)) {
            Value owner = eval(object, scope);
            Value at = eval(key, scope);
            String name = in.semantics().keyName(at);
            if (in.semantics().setIndex(in, owner, at, Nothing.MISSING, site(span))) {
                return;
            }
            if (name != null) {
                in.set(owner, name, Nothing.MISSING, site(span));
            } else {
                in.members().setAny(owner, Nothing.MISSING);
            }
        }
    }

    private Value logical(Expr.Logical l, Scope scope) {
        Value left = eval(l.left(), scope);
        Ternary evaluatesRight = evaluatesRight(l, left);
        if (evaluatesRight == Ternary.FALSE) {
            return left;
        }
        if (evaluatesRight == Ternary.TRUE) {
            return eval(l.right(), scope);
        }
        boolean whenTrue = l.operator() == Expr.LogicalOperator.AND;
        Test test = l.operator() == Expr.LogicalOperator.COALESCE
                ? new Test.IsAbsent(l.left(), Test.IsAbsent.Which.EITHER)
                : l.condition();
        boolean rightHolds = whenTrue || l.operator() == Expr.LogicalOperator.COALESCE;
        Value kept = Union.filter(left, v -> evaluatesRight(l, v) != Ternary.TRUE);
        Value known = Union.map(kept, v -> v instanceof Unknown u ? u.withTruth(Ternary.of(!whenTrue)) : v);
        Value right = in.branch(
                in.condition().and(test, rightHolds, site(l.span())),
                () -> {
                    in.conditions().refine(test, rightHolds, scope);
                    return eval(l.right(), scope);
                },
                in.condition().and(test, !rightHolds, site(l.span())),
                () -> Nothing.MISSING,
                (a, b) -> a,
                v -> true);
        if (right == Nothing.MISSING) {
            return known;
        }
        Value modelled = left instanceof DomainValue domain && l.operator() != Expr.LogicalOperator.COALESCE
                ? domain.combine(whenTrue, right)
                : null;
        return modelled != null ? modelled : Union.of(known, right);
    }

    private Ternary evaluatesRight(Expr.Logical l, Value left) {
        if (l.operator() == Expr.LogicalOperator.COALESCE) {
            Ternary result = null;
            for (Value option : Union.options(left)) {
                Ternary absent = option instanceof Nothing
                        ? Ternary.TRUE
                        : option instanceof Unknown u && u.truth() != Ternary.TRUE ? Ternary.MAYBE : Ternary.FALSE;
                result = result == null ? absent : result.join(absent);
            }
            return result == null ? Ternary.MAYBE : result;
        }
        Ternary truth = in.semantics().truth(left);
        return l.operator() == Expr.LogicalOperator.AND ? truth : truth.not();
    }

    private Value conditional(Expr.Conditional c, Scope scope) {
        if (c.test() instanceof Test.Matches asked && Matching.isQuestion(c)) {
            return matching().answer(asked, site(c.span()), scope.block());
        }
        Scope inside = Matching.binds(c.test()) ? scope.block() : scope;
        return switch (in.conditions().decide(c.test(), inside)) {
            case TRUE -> eval(c.then(), inside);
            case FALSE -> eval(c.otherwise(), scope);
            case MAYBE -> in.choose(
                    c.test(),
                    site(c.span()),
                    () -> {
                        in.conditions().refine(c.test(), true, inside);
                        return chosen(eval(c.then(), inside), c.span());
                    },
                    () -> {
                        in.conditions().refine(c.test(), false, scope);
                        return chosen(eval(c.otherwise(), scope), c.span());
                    });
        };
    }

    private Value chosen(Value value, Span span) {
        if (value instanceof Num number) {
            in.observe(new NumberChosen(number), site(span));
        }
        return value;
    }

    private Value assign(Expr.Assign a, Scope scope) {
        String operator = a.operator();
        if (operator == null) {
            Value value = eval(a.value(), scope);
            in.patterns().assign(a.target(), value, scope);
            return value;
        }
        Expr place = place(a.target());
        Value before = place == null ? Unknown.ANY : eval(place, scope);
        Value value = switch (operator) {
            case "&&", "||", "??" -> shortCircuit(operator, before, a.value(), scope, a.span());
            default -> {
                Value right = eval(a.value(), scope);
                yield Union.map(before, old -> in.semantics().augmented(in, operator, old, right));
            }
        };
        in.patterns().assign(a.target(), value, scope);
        return value;
    }

    private Value shortCircuit(String operator, Value before, Expr right, Scope scope, Span span) {
        Expr.LogicalOperator kind = switch (operator) {
            case "&&" -> Expr.LogicalOperator.AND;
            case "||" -> Expr.LogicalOperator.OR;
            default -> Expr.LogicalOperator.COALESCE;
        };
        Expr.Logical shape = new Expr.Logical(span, kind, right, new Test.Truthy(right), right);
        return switch (evaluatesRight(shape, before)) {
            case FALSE -> before;
            case TRUE -> eval(right, scope);
            case MAYBE -> {
                Value kept = Union.filter(before, v -> evaluatesRight(shape, v) != Ternary.TRUE);
                yield in.branch(
                        in.condition().and("a value is assigned", site(span)),
                        () -> eval(right, scope),
                        in.condition(),
                        () -> kept,
                        (assigned, old) -> Union.of(old, assigned),
                        v -> true);
            }
        };
    }

    private @Nullable Expr place(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Bind(var span, var name, var type) -> new Expr.Name(span, name);
            case Pattern.Place(Expr target) -> in.semantics().place(target);
            default -> null;
        };
    }

    private Value update(Expr.Update u, Scope scope) {
        Value before = eval(u.target(), scope);
        Value after = Union.map(before,
                v -> v instanceof Num(double n) ? new Num(u.increment() ? n + 1 : n - 1) : Unknown.ANY);
        in.patterns().assign(new Pattern.Place(u.target()), after, scope);
        return u.prefix() ? after : before;
    }

    private Value dynamicImport(Expr.DynamicImport d, Scope scope) {
        Value specifier = eval(d.specifier(), scope);
        Site site = site(d.span());
        if (!(specifier instanceof Text(String written))) {
            return in.unknown("module path is not known", site);
        }
        String name = written;
        String from = in.currentFrame().module().file();
        if (!(d.specifier() instanceof Expr.Literal) && isFileOfProject(name)) {
            // A path that was put together begins at the root, as the folder of a module does.
            from = ROOT_FILE;
            name = "./" + fromRoot(name);
        }
        if (!d.async()) {
            return in.loader().module(from, name, site);
        }
        return dev.throughline.eval.value.PromiseValue.of(in.importModule(from, name, site));
    }

    private boolean isFileOfProject(String path) {
        return !path.startsWith(".")
                && in.realm().program().resolve(
                        ROOT_FILE, "./" + fromRoot(path)) instanceof ProgramSource.ProjectModule;
    }

    /** An absolute path begins at the root of what is audited. */
    private static String fromRoot(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        return path.substring(start);
    }

    Site site(Span span) {
        return new Site(in.currentFrame().module().file(), span);
    }
}
