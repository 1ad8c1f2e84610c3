package dev.throughline.eval.rust;

import dev.throughline.eval.CrateSource;
import dev.throughline.eval.Interpreter;
import dev.throughline.source.cargo.Crate;
import dev.throughline.source.cargo.CrateKind;
import dev.throughline.source.cargo.ModulePlace;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.TypeParameter;
import dev.throughline.syntax.ir.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The crates of one world, as far as they have been asked for, and what is known of their types. */
public final class World {
    private static final Span NOWHERE = new Span(0, 0, 0);

    private final Interpreter in;
    private final Map<String, RustModule> roots = new LinkedHashMap<>();
    private List<RustModule> modules = List.of();
    private int walked;
    private final RustModule standard;
    private final Names names;
    private final Types types;
    private final Implementations implementations;

    private World(Interpreter in) {
        this.in = in;
        this.standard = standard(in);
        this.names = new Names(in, this);
        this.types = new Types(in, this);
        this.implementations = new Implementations(in, this);
    }

    /** The world that an interpreter runs in. */
    public static World of(Interpreter in) {
        World known = in.realm().companion(World.class, () -> new World(in));
        return known;
    }

    private static RustModule standard(Interpreter in) {
        TypeParameter t = new TypeParameter("T", List.of());
        TypeParameter e = new TypeParameter("E", List.of());
        Stmt option = new Stmt.DeclareVariants(
                NOWHERE, "Option", List.of(t), List.of(variant("Some", "T"), variant("None", null)), List.of());
        Stmt result = new Stmt.DeclareVariants(
                NOWHERE, "Result", List.of(t, e), List.of(variant("Ok", "T"), variant("Err", "E")), List.of());
        Crate crate = new Crate("", CrateKind.LIBRARY, "std", "", false, List.of());
        return RustModule.of(in, crate, null, "", ModulePlace.ofRoot(""),
                new ModuleNode("", "rust", List.of(option, result), List.of()));
    }

    private static Stmt.Variant variant(String name, @Nullable String part) {
        List<Stmt.StructField> parts = part == null
                ? List.of()
                : List.of(new Stmt.StructField(NOWHERE, "0", new TypeRef(part, List.of()), List.of()));
        Stmt.Shape shape = part == null ? Stmt.Shape.UNIT : Stmt.Shape.TUPLE;
        return new Stmt.Variant(NOWHERE, name, shape, parts, null, List.of());
    }

    CrateSource source() {
        return in.realm().program().crates();
    }

    /** How names are looked up. */
    Names names() {
        return names;
    }

    /** How types are resolved, and what unknown values of them are. */
    public Types types() {
        return types;
    }

    /** What types can do. */
    public Implementations implementations() {
        return implementations;
    }

    /** {@code Option}. */
    EnumType option() {
        return (EnumType) Objects.requireNonNull(names.item(standard, "Option", Namespace.TYPES));
    }

    /** {@code Result}. */
    EnumType result() {
        return (EnumType) Objects.requireNonNull(names.item(standard, "Result", Namespace.TYPES));
    }

    /** The outermost module of a crate, or null when it cannot be read. */
    public @Nullable RustModule root(Crate crate) {
        String key = crate.root();
        if (!roots.containsKey(key)) {
            ModuleNode node = in.realm().program().module(key);
            if (node == null) {
                return null;
            }
            roots.put(key, RustModule.of(in, crate, null, crate.crateName(), ModulePlace.ofRoot(key), node));
        }
        return roots.get(key);
    }

    /** The module of a file: of a crate that begins there, else of one that has been asked for, else of any. */
    public @Nullable RustModule ofFile(String file) {
        for (Crate crate : source().crates()) {
            if (crate.root().equals(file)) {
                return root(crate);
            }
        }
        for (RustModule module : modules()) {
            if (module.file().equals(file)) {
                return module;
            }
        }
        for (Crate crate : source().crates()) {
            RustModule root = file.startsWith(crate.packageFolder()) ? root(crate) : null;
            for (RustModule module : root == null ? List.<RustModule>of() : below(root)) {
                if (module.file().equals(file)) {
                    return module;
                }
            }
        }
        return root(new Crate("", CrateKind.BINARY, "main", file, false, List.of()));
    }

    /** All modules of the crates that have been asked for. */
    List<RustModule> modules() {
        if (walked != roots.size()) {
            List<RustModule> all = new ArrayList<>();
            walked = roots.size();
            List.copyOf(roots.values()).forEach(root -> all.addAll(below(root)));
            modules = List.copyOf(all);
        }
        return modules;
    }

    /** How many crates have been asked for. */
    int size() {
        return roots.size();
    }

    private List<RustModule> below(RustModule module) {
        List<RustModule> all = new ArrayList<>(List.of(module));
        module.modules(in).forEach(inner -> all.addAll(below(inner)));
        return all;
    }
}
