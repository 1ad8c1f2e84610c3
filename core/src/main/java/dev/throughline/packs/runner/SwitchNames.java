package dev.throughline.packs.runner;

import dev.throughline.eval.ConditionText;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.ProgramSource;
import dev.throughline.eval.Site;
import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.Test;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names the switch that a test depends on: the environment variable in a condition, also where a constant or a
 * function of the project holds it.
 */
public final class SwitchNames {
    private static final int FARTHEST = 8;
    /** The name of the environment in Python. */
    private static final String PYTHONS = "environ";

    private final ProgramSource program;

    public SwitchNames(ProgramSource program) {
        this.program = program;
    }

    /** The first environment variable that the decisions depend on, or null when none does. */
    public @Nullable String variableOf(PathCondition condition) {
        for (PathCondition step : condition.since(PathCondition.ALWAYS)) {
            Test test = step.test();
            String name = test == null ? null : search(step.site().file()).in(test);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /** The switch of something that is registered under a condition, or null when that decides nothing. */
    public @Nullable String of(PathCondition condition) {
        String variable = variableOf(condition);
        if (variable != null) {
            return variable;
        }
        for (PathCondition step : condition.since(PathCondition.ALWAYS)) {
            if (step.test() != null) {
                return ConditionText.of(step);
            }
        }
        return null;
    }

    /** The switch that decides which of several functions the call at a place calls. */
    String ofCallee(Site site) {
        Expr.Call call = callAt(site);
        if (call == null) {
            return TestPlan.SKIPPED;
        }
        String name = search(site.file()).in(call.callee());
        return name != null ? name : ConditionText.of(call.callee());
    }

    /** The switch that an argument of the call at a place holds; functions are not looked at. */
    public String ofArguments(Site site) {
        Expr.Call call = callAt(site);
        if (call == null) {
            return TestPlan.SKIPPED;
        }
        for (Argument argument : call.arguments()) {
            if (!(argument.value() instanceof Expr.Function)) {
                String name = search(site.file()).in(argument.value());
                if (name != null) {
                    return name;
                }
            }
        }
        return call.arguments().isEmpty()
                ? TestPlan.SKIPPED
                : ConditionText.of(call.arguments().getFirst().value());
    }

    /** The switch of something that stands behind two; what never runs wins. */
    public static @Nullable String both(@Nullable String one, @Nullable String other) {
        if (one == null || one.equals(other)) {
            return other;
        }
        if (other == null) {
            return one;
        }
        boolean never = one.equals(TestPlan.SKIPPED) || other.equals(TestPlan.SKIPPED);
        return never ? TestPlan.SKIPPED : one + ", " + other;
    }

    private Expr.@Nullable Call callAt(Site site) {
        ModuleNode module = program.module(site.file());
        if (module == null) {
            return null;
        }
        CallSearch search = new CallSearch(site.span());
        search.statements(module.body());
        return search.found;
    }

    private static final class CallSearch extends CodeWalk {
        private final Span span;
        private Expr.@Nullable Call found;

        CallSearch(Span span) {
            this.span = span;
        }

        @Override
        protected boolean enters(Stmt statement) {
            // The decorators of a definition stand outside of it.
            return found == null;
        }

        @Override
        protected boolean enters(Expr expression) {
            if (found != null || !contains(expression.span())) {
                return false;
            }
            if (expression instanceof Expr.Call call && expression.span().equals(span)) {
                found = call;
                return false;
            }
            return true;
        }

        private boolean contains(Span outer) {
            return outer.start() <= span.start() && outer.end() >= span.end();
        }
    }

    private VariableSearch search(String file) {
        return new VariableSearch(program, file, new HashSet<>());
    }

    /** Finds the first environment variable in code, following names to what declares them. */
    private static final class VariableSearch extends CodeWalk {
        private final ProgramSource program;
        private final String file;
        private final Set<String> followed;
        private @Nullable String found;

        VariableSearch(ProgramSource program, String file, Set<String> followed) {
            this.program = program;
            this.file = file;
            this.followed = followed;
        }

        @Nullable String in(Test test) {
            test(test);
            return found;
        }

        @Nullable String in(Expr expression) {
            expression(expression);
            return found;
        }

        @Override
        protected boolean enters(Stmt statement) {
            return found == null;
        }

        @Override
        protected boolean enters(Expr expression) {
            if (found != null) {
                return false;
            }
            switch (expression) {
                case Expr.Member(var span, Expr object, String name, var safe) when isEnvironment(object) ->
                    found = name;
                case Expr.Index(var span, Expr object, Expr.Literal(var at, Constant.Text(String name)), var safe) when isEnvironment(
                        object) ->
                    found = name;
                case Expr.Call(var span, Expr.Member(var s, Expr object, var get, var safe), var arguments, var c) when isEnvironment(
                        object) && firstText(arguments) != null ->
                    found = firstText(arguments);
                case Expr.Call(var span, var callee, var arguments, var c) when asksForVariable(callee)
                        && firstText(arguments) != null ->
                    found = firstText(arguments);
                case Expr.Binary(var span, String operator, Expr.Literal(var at, Constant.Text(String name)), Expr right) when operator
                        .equals("in") && isEnvironment(right) ->
                    found = name;
                case Expr.Name(var span, String name) -> follow(name, null);
                case Expr.Member(var span, Expr.Name(var s, String object), String key, var safe) -> {
                    follow(object, key);
                    return false;
                }
                default -> {}
            }
            return found == null;
        }

        @Override
        protected boolean enters(Test test) {
            if (test instanceof Test.Contains(Expr.Literal(var at, Constant.Text(String name)), Expr container)
                    && isEnvironment(container)) {
                found = name;
            }
            return found == null;
        }

        /** {@code os.getenv} of Python, and {@code config.getoption} of pytest. */
        private static boolean asksForVariable(Expr callee) {
            String name = switch (callee) {
                case Expr.Member member -> member.name();
                case Expr.Name own -> own.name();
                default -> "";
            };
            return name.equals("getenv") || name.equals("getoption");
        }

        private static @Nullable String firstText(List<Argument> arguments) {
            return !arguments.isEmpty()
                    && arguments.getFirst().value() instanceof Expr.Literal(var span, Constant.Text(String text))
                            ? text
                            : null;
        }

        private boolean isEnvironment(Expr object) {
            if (object instanceof Expr.Member(var span, var owner, String name, var safe)) {
                return name.equals("env") || name.equals(PYTHONS);
            }
            if (object instanceof Expr.Name(var span, String name)) {
                Declaration declaration = Declaration.of(name, program.module(file));
                if (declaration != null && declaration.binding != null) {
                    return declaration.binding.imported().equals(PYTHONS);
                }
                return declaration != null
                        && declaration.value instanceof Expr.Member(var s, var owner, String member, var safe)
                        && member.equals("env")
                        && declaration.key == null;
            }
            return false;
        }

        /** Goes on where a name is declared; with a key, at that entry of the record. */
        private void follow(String name, @Nullable String key) {
            if (followed.size() >= FARTHEST || !followed.add(file + "#" + name + "#" + key)) {
                return;
            }
            ModuleNode module = program.module(file);
            Declaration declaration = Declaration.of(name, module);
            if (declaration == null || module == null) {
                return;
            }
            Stmt.@Nullable ImportBinding binding = declaration.binding;
            if (binding != null && declaration.specifier != null) {
                if (program.resolve(file, declaration.specifier) instanceof ProgramSource.ProjectModule(String other)) {
                    VariableSearch there = new VariableSearch(program, other, followed);
                    there.follow(binding.imported(), key);
                    found = there.found;
                }
                return;
            }
            String part = declaration.key != null ? declaration.key : key;
            Expr value = declaration.value;
            if (value != null && part != null) {
                part(value, part);
            } else if (value != null) {
                expression(value);
            } else if (declaration.function != null) {
                statements(declaration.function.body());
            }
        }

        private void part(Expr value, String key) {
            if (isEnvironment(value)) {
                found = key;
            } else if (value instanceof Expr.RecordLiteral(var span, var entries)) {
                for (Expr.Entry entry : entries) {
                    if (entry instanceof Expr.KeyValue(Expr.Literal(var s, Constant.Text(String name)), Expr inner)
                            && name.equals(key)) {
                        expression(inner);
                    }
                }
            } else {
                expression(value);
            }
        }
    }

    /** What declares a name: an initialiser (or an entry of it), a function, or an import. */
    private static final class Declaration extends CodeWalk {
        private final String name;
        private @Nullable Expr value;
        private @Nullable String key;
        private @Nullable FunctionNode function;
        private @Nullable String specifier;
        private Stmt.@Nullable ImportBinding binding;

        private Declaration(String name) {
            this.name = name;
        }

        static @Nullable Declaration of(String name, @Nullable ModuleNode module) {
            if (module == null) {
                return null;
            }
            Declaration search = new Declaration(name);
            search.statements(module.body());
            return search.isFound() ? search : null;
        }

        private boolean isFound() {
            return value != null || function != null || binding != null;
        }

        @Override
        protected boolean enters(Stmt statement) {
            if (isFound()) {
                return false;
            }
            switch (statement) {
                case Stmt.Declare(var span, var kind, Pattern.Bind(var s, String bound, var type), var initialiser) when bound
                        .equals(name) ->
                    value = initialiser;
                case Stmt.Declare(var span, var kind, Pattern.Fields(var entries, var rest), var initialiser) ->
                    fields(entries, initialiser);
                case Stmt.DeclareFunction(var span, FunctionNode declared) when declared.name().equals(name) ->
                    function = declared;
                case Stmt.Import(var span, String from, var bindings) -> {
                    for (Stmt.ImportBinding imported : bindings) {
                        if (imported.local().equals(name)) {
                            specifier = from;
                            binding = imported;
                        }
                    }
                }
                default -> {}
            }
            return !isFound();
        }

        private void fields(List<Pattern.Entry> entries, @Nullable Expr initialiser) {
            for (Pattern.Entry entry : entries) {
                if (entry.slot().pattern() instanceof Pattern.Bind(var s, String bound, var type)
                        && bound.equals(name)
                        && entry.key() instanceof Expr.Literal(var at, Constant.Text(String text))) {
                    value = initialiser;
                    key = text;
                }
            }
        }
    }
}
