package dev.throughline.eval.rust;

import dev.throughline.eval.Evaluation;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Scope;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the types of the project, and others by its traits, can do. */
public final class Implementations {
    /** Most implementations of a trait of which it is not known which one is meant. */
    static final int MOST = 12;

    private static final String ANY = "*";

    private final World world;
    private final Conversions conversions;
    private final Map<String, List<Implementation>> byType = new LinkedHashMap<>();
    private final Map<String, List<Implementation>> byTrait = new LinkedHashMap<>();
    private final Map<Key, Closure> closures = new HashMap<>();
    private int indexed;
    private boolean indexing;

    private record Key(FunctionNode node, String type) {}

    Implementations(Interpreter in, World world) {
        this.world = world;
        this.conversions = new Conversions(in, world, this);
    }

    Conversions conversions() {
        return conversions;
    }

    /** Takes in what the crates implement that have been asked for since. */
    private void index() {
        if (indexing || indexed == world.size()) {
            return;
        }
        indexing = true;
        try {
            while (indexed != world.size()) {
                indexed = world.size();
                byType.clear();
                byTrait.clear();
                for (RustModule module : world.modules()) {
                    List.copyOf(module.implementations()).forEach(declared -> add(module, declared));
                }
            }
        } finally {
            indexing = false;
        }
    }

    /** Takes in what a block of code implements. */
    void add(RustModule block) {
        if (!block.implementations().isEmpty()) {
            index();
            for (Stmt.Implement declared : block.implementations()) {
                if (byType.values().stream().flatMap(List::stream)
                        .noneMatch(known -> known.declaration().span().equals(declared.span())
                                && known.module().file().equals(block.file()))) {
                    add(block, declared);
                }
            }
        }
    }

    private void add(RustModule module, Stmt.Implement declared) {
        Scope scope = Evaluation.inside(
                module.scope(), Types.PARAMETERS, new Types.Parameters(declared.typeParameters()));
        boolean blanket = declared.typeParameters().stream().anyMatch(p -> p.name().equals(declared.self().name()));
        Type self = blanket ? Type.of(ANY, List.of()) : world.types().resolve(declared.self(), scope);
        if (self == null) {
            return;
        }
        Scope inner = Evaluation.inside(
                Evaluation.inside(scope, Types.SELF, self), Types.IMPLEMENTED, declared);
        TypeRef trait = declared.trait();
        Value entity = trait == null ? null : world.types().entity(trait.name(), module.scope());
        String name = switch (entity) {
            case TraitType type -> type.qualifiedName();
            case Unknown library -> library.path();
            case null, default -> null;
        };
        Implementation made = new Implementation(module, declared, self, name, inner);
        byType.computeIfAbsent(key(self), k -> new ArrayList<>()).add(made);
        if (name != null) {
            byTrait.computeIfAbsent(name, k -> new ArrayList<>()).add(made);
        }
    }

    private static String key(Type type) {
        Type inner = type.name().equals(Type.DYN) ? type.argument(0) : null;
        return inner == null ? type.name() : inner.name();
    }

    /** What a type can do: by itself first, then for traits. */
    public List<Implementation> of(Type type) {
        index();
        List<Implementation> all = new ArrayList<>();
        List<Implementation> own = byType.getOrDefault(key(type), List.of());
        own.stream().filter(each -> each.declaration().trait() == null).forEach(all::add);
        own.stream().filter(each -> each.declaration().trait() != null).forEach(all::add);
        all.addAll(byType.getOrDefault(ANY, List.of()));
        return all;
    }

    /** Who implements a trait: its qualified name, or the path of one of another crate. */
    public List<Implementation> ofTrait(String trait) {
        index();
        return byTrait.getOrDefault(trait, List.of());
    }

    /** How a type implements a trait, by the last name of the trait ({@code ResponseError}), or null. */
    public @Nullable Implementation find(Type type, String trait) {
        return of(type).stream().filter(each -> each.isFor(trait)).findFirst().orElse(null);
    }

    /** A function that a type has for a trait, by the last name of the trait, or null. */
    public @Nullable Closure function(Type type, String trait, String name) {
        Implementation found = find(type, trait);
        return found == null ? null : own(found, type, name);
    }

    /** A function of a type in one of its implementations, or null. */
    public @Nullable Closure function(Implementation implementation, Type type, String name) {
        return own(implementation, type, name);
    }

    /** The function {@code from} or {@code try_from} of a conversion, or null. */
    @Nullable Closure function(Type type, Implementation conversion) {
        Closure from = own(conversion, type, "from");
        return from != null ? from : own(conversion, type, "try_from");
    }

    /** A function or constant of a type, or null: its own, or as traits have it by default. */
    public @Nullable Value associated(Type type, String name) {
        if (type.name().equals(Type.DYN)) {
            return null;
        }
        for (Implementation each : of(type)) {
            Value found = item(each.declaration().items(), each, type, name);
            if (found != null) {
                return found;
            }
        }
        for (Implementation each : of(type)) {
            Value found = byDefault(each.trait(), type, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Value byDefault(@Nullable String trait, Type type, String name) {
        TraitType declared = trait == null ? null : traitOf(trait);
        if (declared == null) {
            return null;
        }
        Scope scope = Evaluation.inside(declared.scope(), Types.SELF, type);
        for (Stmt item : declared.declaration().items()) {
            if (item instanceof Stmt.DeclareFunction(var span, var node) && node.name().equals(name)) {
                return closures.computeIfAbsent(new Key(node, type.text()),
                        k -> new Closure(node, scope, declared.module().instance(), null));
            }
        }
        return null;
    }

    private @Nullable TraitType traitOf(String qualified) {
        for (Implementation each : byTrait.getOrDefault(qualified, List.of())) {
            TypeRef written = each.declaration().trait();
            if (written != null && world.types().entity(written.name(), each.module().scope()) instanceof TraitType t) {
                return t;
            }
        }
        return null;
    }

    private @Nullable Closure own(Implementation found, Type type, String name) {
        return item(found.declaration().items(), found, type, name) instanceof Closure closure ? closure : null;
    }

    private @Nullable Value item(List<Stmt> items, Implementation by, Type type, String name) {
        for (Stmt item : items) {
            if (item instanceof Stmt.DeclareFunction(var span, var node) && node.name().equals(name)) {
                Type self = by.self().name().equals(ANY) ? type : by.self();
                Scope scope = self.equals(by.self()) ? by.scope() : Evaluation.inside(by.scope(), Types.SELF, self);
                return closures.computeIfAbsent(new Key(node, self.text()),
                        k -> new Closure(node, scope, by.module().instance(), null));
            }
            if (item instanceof Stmt.Declare declared
                    && declared.pattern() instanceof Pattern.Bind(var span, var bound, var written)
                    && bound.equals(name)) {
                String key = "const " + type.text() + "::" + name;
                Value known = by.module().made().get(key);
                if (known == null) {
                    by.module().made().put(key, Unknown.ANY);
                    known = world.names().constant(by.module(), declared, by.scope());
                    by.module().made().put(key, known);
                }
                return known;
            }
        }
        return null;
    }

    /** The types that have a trait of the project, at most {@link #MOST}, without repetitions. */
    List<Type> having(Type trait) {
        Set<Type> types = new LinkedHashSet<>();
        for (Implementation each : ofTrait(trait.name())) {
            if (types.size() < MOST && !each.self().name().equals(ANY)) {
                types.add(each.self());
            }
        }
        return List.copyOf(types);
    }

    /** Whether a function is a method. */
    static boolean isMethod(@Nullable Value value) {
        return value instanceof Closure closure
                && closure.node().receiver() == FunctionNode.Receiver.FIRST_PARAMETER;
    }
}
