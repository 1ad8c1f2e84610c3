package dev.throughline.packs;

import dev.throughline.eval.CrateSource;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.ProgramSource;
import dev.throughline.eval.Realm;
import dev.throughline.eval.rust.RustSemantics;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.packs.client.TestCode;
import dev.throughline.source.cargo.Crate;
import dev.throughline.source.cargo.CrateKind;
import dev.throughline.source.cargo.CrateResolution;
import dev.throughline.source.cargo.ModulePlace;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.rust.MacroExpansion;
import dev.throughline.syntax.rust.RustFrontEnd;
import dev.throughline.syntax.tree.TreeParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A program of a few Rust files that exist only in a test: the library {@code src/lib.rs}, which is called {@code app},
 * and a test crate for each file below {@code tests}, and for each {@code main.rs} in a folder of it.
 */
public final class RustProgram implements ProgramSource {
    private static final TreeParser PARSER = TreeParser.open();
    private static final RustFrontEnd FRONT_END = new RustFrontEnd(PARSER);
    private static final MacroExpansion MACROS = new MacroExpansion(PARSER);

    private final Map<String, ModuleNode> modules = new LinkedHashMap<>();

    /** Adds a file. */
    public RustProgram file(String path, String source) {
        ModuleNode module = FRONT_END.lower(path, source.getBytes(StandardCharsets.UTF_8));
        if (!module.errors().isEmpty()) {
            throw new IllegalArgumentException("syntax error in lines " + module.errors() + " of\n" + source);
        }
        modules.put(path, module);
        return this;
    }

    @Override
    public Resolved resolve(String fromFile, String specifier) {
        return new Foreign(specifier);
    }

    @Override
    public @Nullable ModuleNode module(String file) {
        return modules.get(file);
    }

    @Override
    public CrateSource crates() {
        return new Crates();
    }

    private final class Crates implements CrateSource {

        @Override
        public List<Crate> crates() {
            List<Crate> crates = new ArrayList<>();
            for (String file : modules.keySet()) {
                if (file.equals("src/lib.rs")) {
                    crates.add(new Crate("", CrateKind.LIBRARY, "app", file, true, List.of()));
                } else if (file.matches("tests/([^/]+|[^/]+/main)\\.rs")) {
                    crates.add(new Crate("", CrateKind.TEST, file.split("[/.]", -1)[1], file, true, List.of()));
                }
            }
            return crates;
        }

        @Override
        public Optional<CrateResolution> resolve(Crate from, String name) {
            return name.equals("app")
                    ? crates().stream().filter(crate -> crate.kind() == CrateKind.LIBRARY).findFirst()
                            .map(CrateResolution.OfProject::new)
                    : name.equals("std") ? Optional.of(new CrateResolution.Standard(name)) : Optional.empty();
        }

        @Override
        public Optional<ModulePlace> child(ModulePlace place, String name, @Nullable String path) {
            String stem = place.childFolder() + "/" + name;
            for (String candidate : List.of(stem + ".rs", stem + "/mod.rs")) {
                if (modules.containsKey(candidate)) {
                    return Optional.of(candidate.endsWith("/mod.rs")
                            ? ModulePlace.ofRoot(candidate)
                            : new ModulePlace(candidate, stem, place.childFolder()));
                }
            }
            return Optional.empty();
        }

        @Override
        public Optional<List<Stmt>> expand(Stmt.DeclareMacro macro, Expr.MacroCall call) {
            return MACROS.expand(macro, call);
        }
    }

    /** An interpreter of this program with these models, in a world of its own. */
    public Interpreter interpreter(Models models) {
        Realm realm = new Realm(this, models, new RustSemantics(), RecordValue.open(null));
        realm.companion(TestCode.class, () -> file -> file.startsWith("tests/"));
        return new Interpreter(realm);
    }
}
