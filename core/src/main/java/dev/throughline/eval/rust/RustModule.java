package dev.throughline.eval.rust;

import dev.throughline.eval.Evaluation;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.ModuleInstance;
import dev.throughline.eval.Scope;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Value;
import dev.throughline.source.cargo.Crate;
import dev.throughline.source.cargo.ModulePlace;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A module of a crate, or a block with items of its own: what it declares, by name, in three namespaces. */
public final class RustModule extends DomainValue {
    /** The variable of a scope that holds its module. */
    static final String MODULE = "#module";

    private static final int DEEPEST = 40;

    private final Crate crate;
    private final @Nullable RustModule parent;
    private final String name;
    private final ModulePlace place;
    private final boolean isBlock;
    private final int depth;
    private final ModuleInstance instance;
    private final Scope scope;
    private final Map<String, Stmt> types = new LinkedHashMap<>();
    private final Map<String, Stmt> values = new LinkedHashMap<>();
    private final Map<String, Stmt.DeclareMacro> macros = new LinkedHashMap<>();
    private final List<Stmt.Use> uses = new ArrayList<>();
    private final List<Stmt.Implement> implementations = new ArrayList<>();
    private final List<Expr.MacroCall> foreign = new ArrayList<>();
    private final Map<String, Value> made = new LinkedHashMap<>();

    private RustModule(
            Crate crate,
            @Nullable RustModule parent,
            String name,
            ModulePlace place,
            boolean isBlock,
            ModuleInstance instance,
            Scope outer) {
        this.crate = crate;
        this.parent = parent;
        this.name = name;
        this.place = place;
        this.isBlock = isBlock;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.instance = instance;
        this.scope = isBlock ? outer : Evaluation.inside(outer, MODULE, this);
    }

    /** A module with its items. */
    static RustModule of(
            Interpreter in, Crate crate, @Nullable RustModule parent, String name, ModulePlace place, ModuleNode node) {
        ModuleInstance instance = Evaluation.module(in, node);
        RustModule made = new RustModule(crate, parent, name, place, false, instance, Evaluation.scope(instance));
        made.index(in, node.body());
        return made;
    }

    /** A block with items of its own, which sees those of the modules around it. */
    static RustModule ofBlock(Interpreter in, RustModule around, List<Stmt> body, Scope scope) {
        RustModule made = new RustModule(
                around.crate, around, around.name, around.place, true, around.instance, scope);
        made.index(in, body.stream().filter(Stmt.Declaration.class::isInstance).toList());
        return made;
    }

    private void index(Interpreter in, List<Stmt> body) {
        body.forEach(statement -> index(in, statement));
    }

    private void index(Interpreter in, Stmt statement) {
        switch (statement) {
            case Stmt.DeclareFunction f -> put(values, f.function().name(), f, f.function().decorators());
            case Stmt.Declare d when d.pattern() instanceof Pattern.Bind(var span, var bound, var type) ->
                put(values, bound, d, List.of());
            case Stmt.DeclareStruct s -> {
                put(types, s.name(), s, s.attributes());
                if (s.shape() != Stmt.Shape.RECORD) {
                    put(values, s.name(), s, s.attributes());
                }
            }
            case Stmt.DeclareVariants v -> put(types, v.name(), v, v.attributes());
            case Stmt.DeclareTrait t -> put(types, t.name(), t, t.attributes());
            case Stmt.DeclareAlias a -> put(types, a.name(), a, List.of());
            case Stmt.DeclareModule m -> put(types, m.name(), m, m.attributes());
            case Stmt.DeclareMacro m -> macros.put(m.name(), m);
            case Stmt.Use u -> uses.add(u);
            case Stmt.Implement i -> implementations.add(i);
            case Stmt.Expression(var span, Expr.MacroCall call) -> generated(in, call);
            default -> {}
        }
    }

    /** Items that the call of a macro declares. */
    private void generated(Interpreter in, Expr.MacroCall call) {
        Stmt.DeclareMacro macro = call.path().size() == 1 ? macro(call.name()) : null;
        if (macro == null) {
            foreign.add(call);
        } else {
            MacroExpansions.of(in).replaced(in, macro, call, items -> {
                index(in, items);
                return items;
            });
        }
    }

    /** What is left out of tests gives way to what stands in its place there. */
    private static void put(Map<String, Stmt> into, String name, Stmt item, List<Expr> attributes) {
        if (Attributes.isLeftOutOfTests(attributes) || Attributes.isForTests(attributes)) {
            into.putIfAbsent(name, item);
        } else {
            into.put(name, item);
        }
    }

    /** The crate that it belongs to. */
    public Crate crate() {
        return crate;
    }

    /** Path of its file, relative to the audited root. */
    public String file() {
        return instance.file();
    }

    /** The module around it, null for the outermost. */
    public @Nullable RustModule parent() {
        return parent;
    }

    boolean isBlock() {
        return isBlock;
    }

    boolean isStandard() {
        return crate.root().isEmpty();
    }

    ModuleInstance instance() {
        return instance;
    }

    Scope scope() {
        return scope;
    }

    List<Stmt.Use> uses() {
        return uses;
    }

    List<Stmt.Implement> implementations() {
        return implementations;
    }

    @Nullable Stmt type(String item) {
        return types.get(item);
    }

    @Nullable Stmt value(String item) {
        return values.get(item);
    }

    /** A macro that its text can call by its name alone, or null. */
    Stmt.@Nullable DeclareMacro macro(String item) {
        Stmt.DeclareMacro own = macros.get(item);
        return own != null || parent == null ? own : parent.macro(item);
    }

    /** Calls of macros of libraries in the place of items. */
    List<Expr.MacroCall> foreign() {
        return foreign;
    }

    Map<String, Value> made() {
        return made;
    }

    /** The functions that it declares, in the order of the text. */
    public List<FunctionNode> functions() {
        return values.values().stream()
                .filter(Stmt.DeclareFunction.class::isInstance)
                .map(item -> ((Stmt.DeclareFunction) item).function())
                .toList();
    }

    /** The modules that it declares. */
    public List<RustModule> modules(Interpreter in) {
        List<RustModule> found = new ArrayList<>();
        for (Stmt item : List.copyOf(types.values())) {
            if (item instanceof Stmt.DeclareModule declared
                    && World.of(in).names().item(this, declared.name(), Namespace.TYPES) instanceof RustModule inner) {
                found.add(inner);
            }
        }
        return found;
    }

    /** The attributes of a module that it declares. */
    public List<Expr> attributesOf(String inner) {
        return types.get(inner) instanceof Stmt.DeclareModule declared ? declared.attributes() : List.of();
    }

    /** The module that it declares, or null when its file is not there. */
    @Nullable RustModule child(Interpreter in, Stmt.DeclareModule declared) {
        if (depth > DEEPEST) {
            return null;
        }
        List<Stmt> body = declared.body();
        if (body != null) {
            ModuleNode node = new ModuleNode(file(), instance.node().language(), body, List.of());
            return of(in, crate, this, declared.name(), place.inline(declared.name(), declared.path()), node);
        }
        ModulePlace at = in.realm().program().crates().child(place, declared.name(), declared.path()).orElse(null);
        ModuleNode node = at == null ? null : in.realm().program().module(at.file());
        if (at == null || node == null) {
            return null;
        }
        RustModule child = of(in, crate, this, declared.name(), at, node);
        in.realm().modules().putIfAbsent(at.file(), child.instance());
        return child;
    }

    /** The innermost module around it that is no block. */
    RustModule ofItems() {
        RustModule at = this;
        while (at.isBlock && at.parent != null) {
            at = at.parent;
        }
        return at;
    }

    RustModule root() {
        RustModule at = this;
        while (at.parent != null) {
            at = at.parent;
        }
        return at;
    }

    /** The path of the module, beginning with the file of its crate. */
    public String qualifiedName() {
        if (parent == null) {
            return crate.root();
        }
        return isBlock ? parent.qualifiedName() + "::{}" : parent.qualifiedName() + "::" + name;
    }

    @Override
    public @Nullable Value member(Interpreter in, String item, Site site) {
        Names names = World.of(in).names();
        Value value = names.within(this, item, Namespace.VALUES);
        return value != null ? value : names.within(this, item, Namespace.TYPES);
    }

    @Override
    public String toString() {
        return "module " + qualifiedName();
    }
}
