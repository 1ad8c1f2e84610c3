package dev.throughline.eval;

import dev.throughline.source.cargo.Crate;
import dev.throughline.source.cargo.CrateKind;
import dev.throughline.source.cargo.CrateResolution;
import dev.throughline.source.cargo.ModulePlace;
import dev.throughline.syntax.LanguageFrontEnd;
import dev.throughline.syntax.ecmascript.EcmaScriptFrontEnd;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.python.PythonFrontEnd;
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

/** A program whose files are strings. Relative imports name files of it, all others are foreign. */
final class MemoryProgram implements ProgramSource {
    private static final TreeParser PARSER = TreeParser.open();
    private static final EcmaScriptFrontEnd TYPESCRIPT = EcmaScriptFrontEnd.typeScript(PARSER);
    private static final EcmaScriptFrontEnd JAVASCRIPT = EcmaScriptFrontEnd.javaScript(PARSER);
    private static final PythonFrontEnd PYTHON = new PythonFrontEnd(PARSER);
    private static final RustFrontEnd RUST = new RustFrontEnd(PARSER);
    private static final MacroExpansion MACROS = new MacroExpansion(PARSER);

    private final Map<String, ModuleNode> modules = new LinkedHashMap<>();

    /**
     * @param sources text by file name; names that end in {@code .js} are JavaScript, in {@code .py} Python
     */
    MemoryProgram(Map<String, String> sources) {
        sources.forEach((file, text) -> modules.put(file, lower(file, text)));
    }

    private static synchronized ModuleNode lower(String file, String text) {
        LanguageFrontEnd frontEnd = file.endsWith("rs")
                ? RUST
                : file.endsWith("py") ? PYTHON : file.endsWith("js") ? JAVASCRIPT : TYPESCRIPT;
        ModuleNode module = frontEnd.lower(file, text.getBytes(StandardCharsets.UTF_8));
        if (!module.errors().isEmpty()) {
            throw new IllegalArgumentException("syntax error in lines " + module.errors() + " of\n" + text);
        }
        return module;
    }

    @Override
    public Resolved resolve(String fromFile, String specifier) {
        if (fromFile.endsWith("py")) {
            return resolvePython(fromFile, specifier);
        }
        if (!specifier.startsWith("./")) {
            return new Foreign(specifier);
        }
        String name = specifier.substring(2);
        for (String candidate : new String[]{name, name + ".ts", name + ".js"}) {
            if (modules.containsKey(candidate)) {
                return new ProjectModule(candidate);
            }
        }
        return new Unresolved("no module " + specifier);
    }

    private Resolved resolvePython(String fromFile, String specifier) {
        String name = specifier.replace('.', '/');
        if (specifier.startsWith(".")) {
            int dots = specifier.length() - specifier.replaceFirst("^\\.+", "").length();
            String folder = fromFile;
            for (int i = 0; i < dots; i++) {
                folder = folder.contains("/") ? folder.substring(0, folder.lastIndexOf('/')) : "";
            }
            name = (folder.isEmpty() ? "" : folder + "/") + specifier.substring(dots).replace('.', '/');
        }
        for (String candidate : new String[]{name + ".py", (name + "/__init__.py").replace("//", "/")}) {
            if (modules.containsKey(candidate)) {
                return new ProjectModule(candidate);
            }
        }
        String folder = name + "/";
        return modules.keySet().stream().anyMatch(file -> file.startsWith(folder))
                ? new NamespacePackage(name)
                : specifier.startsWith(".") ? new Unresolved("no module " + specifier) : new Foreign(specifier);
    }

    /** The files {@code main.rs} and {@code lib.rs} begin crates, of which the other is called {@code app}. */
    @Override
    public CrateSource crates() {
        return new CrateSource() {
            @Override
            public List<Crate> crates() {
                List<Crate> crates = new ArrayList<>();
                if (modules.containsKey("lib.rs")) {
                    crates.add(new Crate("", CrateKind.LIBRARY, "app", "lib.rs", true, List.of()));
                }
                crates.add(new Crate("", CrateKind.BINARY, "main", "main.rs", true, List.of()));
                return crates;
            }

            @Override
            public Optional<CrateResolution> resolve(Crate from, String name) {
                return switch (name) {
                    case "app" -> crates().stream().filter(crate -> crate.kind() == CrateKind.LIBRARY)
                            .findFirst().map(CrateResolution.OfProject::new);
                    case "serde", "axum" -> Optional.of(new CrateResolution.External(name));
                    case "std" -> Optional.of(new CrateResolution.Standard(name));
                    default -> Optional.empty();
                };
            }

            @Override
            public Optional<ModulePlace> child(ModulePlace place, String name, @Nullable String path) {
                String folder = place.childFolder().isEmpty() ? "" : place.childFolder() + "/";
                for (String file : List.of(path == null ? folder + name + ".rs" : path, folder + name + "/mod.rs")) {
                    if (modules.containsKey(file)) {
                        boolean owner = file.endsWith("/mod.rs");
                        return Optional.of(new ModulePlace(file, folder + name, owner ? folder + name : ""));
                    }
                }
                return Optional.empty();
            }

            @Override
            public Optional<List<Stmt>> expand(Stmt.DeclareMacro macro, Expr.MacroCall call) {
                return MACROS.expand(macro, call);
            }
        };
    }

    @Override
    public @Nullable ModuleNode module(String file) {
        return modules.get(file);
    }
}
