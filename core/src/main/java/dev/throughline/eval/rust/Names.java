package dev.throughline.eval.rust;

import dev.throughline.eval.Evaluation;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Scope;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.source.cargo.CrateResolution;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.TypeRef;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what names mean in modules: items, what is imported, all names of other modules, crates, and what is known
 * everywhere. A name that is being looked up is not looked up again, so that imports may go round in circles.
 */
final class Names {
    /** Types that are known everywhere, by their paths in the standard library. */
    private static final Map<String, String> PRELUDE = Map.of(
            "String", "std.string.String", "Vec", "std.vec.Vec", "Box", "std.boxed.Box",
            "ToString", "std.string.ToString", "Default", "std.default.Default", "Iterator", "std.iter.Iterator",
            "From", "std.convert.From", "Into", "std.convert.Into",
            "TryFrom", "std.convert.TryFrom", "TryInto", "std.convert.TryInto");

    private static final Set<String> PRIMITIVES = Set.of(
            "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64",
            "bool", "char", "str");

    private final Interpreter in;
    private final World world;
    private final Set<String> running = new HashSet<>();

    Names(Interpreter in, World world) {
        this.in = in;
        this.world = world;
    }

    /** The module that code in a scope belongs to, or null. */
    @Nullable RustModule module(Scope scope) {
        return Evaluation.find(scope, RustModule.MODULE) instanceof RustModule module ? module : null;
    }

    /** What a path means in a module, or null. */
    @Nullable Value resolve(RustModule from, List<String> segments, Namespace namespace) {
        int last = segments.size() - 1;
        String head = segments.getFirst();
        @Nullable Value at = switch (head) {
            case "crate", "$crate" -> from.root();
            case "self" -> from.ofItems();
            case "super" -> from.ofItems().parent();
            case "" -> null;
            default -> last == 0 ? find(from, head, namespace) : find(from, head, Namespace.TYPES);
        };
        int next = 1;
        if (head.isEmpty() && segments.size() > 1) {
            at = crate(from, segments.get(1), true);
            next = 2;
        }
        if (at == null && last > 0 && !head.isEmpty()) {
            at = Unknown.library(head.replace('-', '_'));
        }
        for (int i = next; i <= last && at != null; i++) {
            at = segments.get(i).equals("super") && at instanceof RustModule module
                    ? module.parent()
                    : segments.get(i).equals("self")
                            ? at
                            : within(at, segments.get(i),
                                    i == last ? namespace : Namespace.TYPES);
        }
        return at;
    }

    /** What a name means inside of something else, or null. */
    @Nullable Value within(Value outer, String name, Namespace namespace) {
        return switch (outer) {
            case RustModule module -> ownOrMade(module, name, namespace);
            case EnumType type when namespace == Namespace.TYPES -> type.variant(name);
            case Unknown library -> in.get(library, name, Site.NOWHERE);
            default -> in.get(outer, name, Site.NOWHERE);
        };
    }

    private @Nullable Value ownOrMade(RustModule module, String name, Namespace namespace) {
        Value own = own(module, name, namespace);
        if (own != null) {
            return own;
        }
        Value mock = Mocks.find(module, name);
        Value made = mock == null ? ofForeignMacro(module, name) : mock;
        return made == null ? ofPrelude(module, name) : made;
    }

    /** What a macro of a library may declare, in whose text the name stands: it belongs to that library. */
    private @Nullable Value ofForeignMacro(RustModule module, String name) {
        for (Expr.MacroCall call : module.foreign()) {
            if (Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(call.text()).find()
                    && resolve(module, call.path(), Namespace.TYPES) instanceof Unknown library
                    && library.path() != null) {
                return Unknown.library(library.path() + "!()." + name);
            }
        }
        return null;
    }

    /** A type that other modules know and nothing declares: a derive of the library whose prelude is imported makes it. */
    private @Nullable Value ofPrelude(RustModule module, String name) {
        if (!Character.isUpperCase(name.charAt(0))) {
            return null;
        }
        List<Stmt.Use> preludes = module.uses().stream()
                .filter(use -> use.glob() && use.segments().getLast().equals("prelude"))
                .toList();
        return preludes.size() == 1
                && guarded(module, name, Namespace.TYPES, preludes.getFirst()) instanceof Unknown library
                && library.path() != null
                        ? Unknown.library(library.path() + "." + name)
                        : null;
    }

    /** What a name means in a module: its own, then that of modules around a block, of crates, and of all code. */
    @Nullable Value find(RustModule from, String name, Namespace namespace) {
        String key = "found " + namespace + " " + name;
        Value before = from.made().get(key);
        if (before != null) {
            return before;
        }
        boolean alone = running.isEmpty();
        Value found = search(from, name, namespace);
        if (found != null && alone && !(found instanceof RecordValue)) {
            from.made().put(key, found);
        }
        return found;
    }

    private @Nullable Value search(RustModule from, String name, Namespace namespace) {
        for (RustModule at = from; at != null; at = at.isBlock() ? at.parent() : null) {
            Value own = own(at, name, namespace);
            if (own != null) {
                return own;
            }
        }
        Value known = namespace == Namespace.TYPES ? crate(from, name, false) : null;
        known = known == null ? everywhere(name, namespace) : known;
        known = known == null ? Mocks.find(from.ofItems(), name) : known;
        known = known == null ? ofForeignMacro(from.ofItems(), name) : known;
        return known == null ? ofOpenImport(from, name) : known;
    }

    private @Nullable Value crate(RustModule from, String name, boolean root) {
        return world.source().resolve(from.crate(), name).map(found -> switch (found) {
            case CrateResolution.OfProject(var crate) -> (Value) world.root(crate);
            case CrateResolution.External(String packageName) -> Unknown.library(packageName.replace('-', '_'));
            case CrateResolution.Standard(String standard) -> Unknown.library("std");
        }).orElse(root || Set.of("std", "core", "alloc").contains(name)
                ? Unknown.library(Set.of("core", "alloc").contains(name) ? "std" : name)
                : null);
    }

    private @Nullable Value everywhere(String name, Namespace namespace) {
        EnumType owner = switch (name) {
            case "Option", "Some", "None" -> world.option();
            case "Result", "Ok", "Err" -> world.result();
            default -> null;
        };
        if (owner == null) {
            boolean primitive = namespace == Namespace.TYPES && PRIMITIVES.contains(name);
            String path = primitive ? "std." + name : PRELUDE.get(name);
            return path == null ? null : Unknown.library(path);
        }
        if (name.equals(owner.name())) {
            return owner;
        }
        return namespace == Namespace.TYPES ? owner.variant(name) : owner.member(in, name, Site.NOWHERE);
    }

    /** A name of a library all of whose names are imported: it may be the one. */
    private @Nullable Value ofOpenImport(RustModule from, String name) {
        for (RustModule at = from; at != null; at = at.isBlock() ? at.parent() : null) {
            for (Stmt.Use use : at.uses()) {
                if (use.glob() && !use.segments().contains("prelude") && !use.segments().getFirst().equals("super")
                        && guarded(at, name, Namespace.TYPES, use) instanceof Unknown library
                        && library.path() != null) {
                    return in.get(library, name, Site.NOWHERE);
                }
            }
        }
        return null;
    }

    private @Nullable Value guarded(RustModule at, String name, Namespace namespace, Stmt.Use use) {
        String key = at.qualifiedName() + " " + name + " " + namespace + " " + use.span();
        if (!running.add(key)) {
            return null;
        }
        try {
            return resolve(at, use.segments(), namespace);
        } finally {
            running.remove(key);
        }
    }

    /** What a name means as one of a module: declared there or imported. */
    private @Nullable Value own(RustModule module, String name, Namespace namespace) {
        Value item = item(module, name, namespace);
        if (item != null) {
            return item;
        }
        for (Stmt.Use use : module.uses()) {
            if (!use.glob() && localName(use).equals(name)) {
                Value found = guarded(module, name, namespace, use);
                if (found != null) {
                    return found;
                }
            }
        }
        for (Stmt.Use use : module.uses()) {
            if (use.glob()) {
                Value found = ofAll(module, name, namespace, use);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Value ofAll(RustModule module, String name, Namespace namespace, Stmt.Use use) {
        String key = module.qualifiedName() + " * " + name + " " + namespace + " " + use.span();
        if (!running.add(key)) {
            return null;
        }
        try {
            return switch (resolve(module, use.segments(), Namespace.TYPES)) {
                case RustModule other -> own(other, name, namespace);
                case EnumType type -> {
                    VariantType variant = type.variant(name);
                    yield variant == null || namespace == Namespace.TYPES ? variant : variant.asValue(Site.NOWHERE);
                }
                case null, default -> null;
            };
        } finally {
            running.remove(key);
        }
    }

    private static String localName(Stmt.Use use) {
        String alias = use.alias();
        if (alias != null) {
            return alias;
        }
        List<String> segments = use.segments();
        String last = segments.getLast();
        return last.equals("self") && segments.size() > 1 ? segments.get(segments.size() - 2) : last;
    }

    // ------------------------------------------------------------------ items

    /** An item that a module declares, or null. */
    @Nullable Value item(RustModule module, String name, Namespace namespace) {
        Stmt declared = namespace == Namespace.TYPES ? module.type(name) : module.value(name);
        if (declared == null) {
            return null;
        }
        if (declared instanceof Stmt.DeclareStruct struct && namespace == Namespace.VALUES) {
            Value type = item(module, name, Namespace.TYPES);
            return struct.shape() == Stmt.Shape.UNIT && type instanceof StructType unit
                    ? unit.instance(Site.NOWHERE)
                    : type;
        }
        String key = namespace + " " + name;
        Value known = module.made().get(key);
        if (known == null) {
            if (declared instanceof Stmt.Declare) {
                module.made().put(key, Unknown.ANY);
            }
            known = make(module, declared);
            if (known != null) {
                module.made().put(key, known);
            }
        }
        return known;
    }

    private @Nullable Value make(RustModule module, Stmt declared) {
        return switch (declared) {
            case Stmt.DeclareFunction f -> new Closure(f.function(), module.scope(), module.instance(), null);
            case Stmt.DeclareStruct s -> new StructType(module, s);
            case Stmt.DeclareVariants v -> new EnumType(module, v);
            case Stmt.DeclareTrait t -> new TraitType(module, t);
            case Stmt.DeclareAlias a -> new AliasType(module, a);
            case Stmt.DeclareModule m -> module.child(in, m);
            case Stmt.Declare d -> constant(module, d, module.scope());
            default -> null;
        };
    }

    /** The value of a constant or static. */
    Value constant(RustModule module, Stmt.Declare declared, Scope scope) {
        Expr written = declared.initialiser();
        TypeRef type = declared.pattern() instanceof dev.throughline.syntax.ir.Pattern.Bind bind ? bind.type() : null;
        if (written == null) {
            return Unknown.ANY;
        }
        return Evaluation.constant(in, module.instance(), () -> {
            Value value = Evaluation.of(in, written, scope);
            return type == null ? value : world.types().declared(value, type, scope);
        }, Unknown.ANY);
    }
}
