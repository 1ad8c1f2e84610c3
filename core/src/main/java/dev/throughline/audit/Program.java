package dev.throughline.audit;

import dev.throughline.eval.CrateSource;
import dev.throughline.eval.ProgramSource;
import dev.throughline.model.Diagnostic;
import dev.throughline.source.FileKind;
import dev.throughline.source.SourceContent;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;
import dev.throughline.source.glob.Glob;
import dev.throughline.source.node.ModuleResolver;
import dev.throughline.source.node.Resolution;
import dev.throughline.source.python.PythonModules;
import dev.throughline.source.python.PythonResolution;
import dev.throughline.syntax.LanguageFrontEnd;
import dev.throughline.syntax.ecmascript.EcmaScriptFrontEnd;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.python.PythonFrontEnd;
import dev.throughline.syntax.rust.RustFrontEnd;
import dev.throughline.syntax.tree.ParserThread;
import dev.throughline.syntax.tree.TreeParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The parsed program: each file is read and lowered once, when it is first asked for. What a file imports
 * is parsed ahead on another thread, since it is likely to be asked for next.
 */
final class Program implements ProgramSource, AutoCloseable {
    private final SourceTree tree;
    private final ModuleResolver resolver;
    private final PythonModules pythonModules;
    private final TreeParser parser;
    private final EcmaScriptFrontEnd typeScript;
    private final EcmaScriptFrontEnd javaScript;
    private final PythonFrontEnd python;
    private final RustFrontEnd rust;
    private final ProjectCrates crates;
    private final Map<String, CompletableFuture<Optional<ModuleNode>>> modules = new ConcurrentHashMap<>();
    private final Map<String, String> troubles = new ConcurrentHashMap<>();
    /** Files that the interpretation asked for. Which others are parsed in time is chance, so they are not told of. */
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final ExecutorService ahead = Executors.newSingleThreadExecutor(
            work -> new ParserThread(work, "throughline-parse-ahead"));

    Program(Checkout checkout) {
        this.tree = checkout.tree();
        this.resolver = checkout.resolver();
        this.pythonModules = checkout.pythonModules();
        this.parser = TreeParser.open();
        this.typeScript = EcmaScriptFrontEnd.typeScript(parser);
        this.javaScript = EcmaScriptFrontEnd.javaScript(parser);
        this.python = new PythonFrontEnd(parser);
        this.rust = new RustFrontEnd(parser);
        this.crates = new ProjectCrates(tree, checkout.cargo().projects(), parser);
    }

    @Override
    public Resolved resolve(String fromFile, String specifier) {
        if (FileKind.of(fromFile) == FileKind.PYTHON) {
            return resolvePython(fromFile, specifier);
        }
        return switch (resolver.resolve(fromFile, specifier)) {
            case Resolution.ProjectFile(String path) -> isModule(FileKind.of(path))
                    ? new ProjectModule(path)
                    : new Foreign(path);
            case Resolution.External(String name, String subpath) ->
                new Foreign(subpath.isEmpty() ? name : name + "/" + subpath);
            case Resolution.Builtin(String name) -> new Foreign(name);
            case Resolution.NotFound(String reason) -> new Unresolved(reason);
        };
    }

    private Resolved resolvePython(String fromFile, String specifier) {
        return switch (pythonModules.resolve(fromFile, specifier)) {
            case PythonResolution.ProjectFile(String path) -> new ProjectModule(path);
            case PythonResolution.Folder(String path) -> new NamespacePackage(path);
            case PythonResolution.External(String dottedName) -> new Foreign(dottedName);
            case PythonResolution.NotFound(String reason) -> new Unresolved(reason);
        };
    }

    private static boolean isModule(FileKind kind) {
        return kind.isNodeCode() || kind == FileKind.JSON || kind == FileKind.PYTHON;
    }

    @Override
    public @Nullable ModuleNode module(String file) {
        ModuleNode module = load(file);
        String trouble = troubles.get(file);
        if (asked.add(file) && trouble != null) {
            tree.report(Diagnostic.Level.WARNING, file, trouble);
        }
        return module;
    }

    private @Nullable ModuleNode load(String file) {
        CompletableFuture<Optional<ModuleNode>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<ModuleNode>> known = modules.putIfAbsent(file, mine);
        if (known != null) {
            return result(known).orElse(null);
        }
        Optional<ModuleNode> lowered;
        try {
            lowered = lower(file);
        } catch (RuntimeException | Error failure) {
            // Whoever waits for this file must hear of it, or waits for ever.
            mine.completeExceptionally(failure);
            throw failure;
        }
        mine.complete(lowered);
        lowered.ifPresent(this::parseAhead);
        return lowered.orElse(null);
    }

    @Override
    public List<String> files(String folderOrGlob) {
        String folder = folderOrGlob.equals(".") ? "" : folderOrGlob;
        if (folder.isEmpty() || tree.isFolder(folder)) {
            return tree.under(folder).stream().map(SourceFile::path).toList();
        }
        return Glob.compile(folderOrGlob).stream()
                .flatMap(glob -> tree.files().stream().map(SourceFile::path).filter(glob::matches))
                .toList();
    }

    @Override
    public @Nullable String moduleName(String file) {
        return FileKind.of(file) == FileKind.PYTHON ? pythonModules.moduleName(file) : null;
    }

    @Override
    public @Nullable String text(String file) {
        return FileKind.of(file).isCode() ? null : tree.read(file).map(SourceContent::text).orElse(null);
    }

    @Override
    public CrateSource crates() {
        return crates;
    }

    /** Starts parsing a file that will be needed. */
    void prefetch(String file) {
        if (!modules.containsKey(file)) {
            try {
                ahead.execute(() -> parseForLater(file));
            } catch (RejectedExecutionException closing) {
                // Nobody will ask any more.
            }
        }
    }

    private void parseForLater(String file) {
        try {
            load(file);
        } catch (RuntimeException | Error keptForThoseWhoAsk) {
            // The file's future holds it.
        }
    }

    private void parseAhead(ModuleNode module) {
        for (Stmt statement : module.body()) {
            String specifier = switch (statement) {
                case Stmt.Import i -> i.specifier();
                case Stmt.Export e -> e.specifier();
                default -> null;
            };
            if (specifier != null && resolve(module.file(), specifier) instanceof ProjectModule(String next)) {
                prefetch(next);
            }
        }
    }

    private Optional<ModuleNode> lower(String file) {
        FileKind kind = FileKind.of(file);
        if (!isModule(kind) && kind != FileKind.RUST) {
            return Optional.empty();
        }
        if (kind == FileKind.JSON) {
            return tree.read(file).flatMap(content -> JsonModules.read(file, content, javaScript));
        }
        LanguageFrontEnd frontEnd = switch (kind) {
            case JAVASCRIPT -> javaScript;
            case PYTHON -> python;
            case RUST -> rust;
            default -> typeScript;
        };
        return tree.read(file, trouble -> troubles.put(file, trouble)).filter(this::isReadable)
                .map(content -> lower(frontEnd, content));
    }

    private boolean isReadable(SourceContent content) {
        String trouble = switch (content.kind()) {
            case MINIFIED -> "minified, not read";
            case BINARY -> "not read: it is not text in UTF-8";
            case SOURCE, GENERATED -> content.isUtf8()
                    ? null
                    : "not valid UTF-8: characters in other encodings are read as \uFFFD";
        };
        if (trouble != null) {
            troubles.put(content.path(), trouble);
        }
        return content.isParsable();
    }

    private static ModuleNode lower(LanguageFrontEnd frontEnd, SourceContent content) {
        try {
            return frontEnd.lower(content.path(), content.bytes());
        } catch (StackOverflowError nesting) {
            return new ModuleNode(content.path(), frontEnd.language(), List.of(), List.of(1),
                    "not read: its code is nested too deeply");
        }
    }

    private static Optional<ModuleNode> result(CompletableFuture<Optional<ModuleNode>> file) {
        try {
            return file.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** Files that were asked for and parsed, with what could not be read of them. */
    List<ModuleNode> parsed() {
        return modules.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(entry -> asked.contains(entry.getKey()) && !entry.getValue().isCompletedExceptionally())
                .flatMap(entry -> result(entry.getValue()).stream())
                .toList();
    }

    @Override
    public void close() {
        ahead.shutdownNow();
        try {
            ahead.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        parser.close();
    }
}
