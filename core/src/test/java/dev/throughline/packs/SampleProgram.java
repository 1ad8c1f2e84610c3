package dev.throughline.packs;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.ProgramSource;
import dev.throughline.eval.Realm;
import dev.throughline.eval.ecmascript.EcmaScriptSemantics;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.source.glob.Glob;
import dev.throughline.syntax.ecmascript.EcmaScriptFrontEnd;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.tree.TreeParser;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A program of a few TypeScript files that exist only in a test. Specifiers with a dot lead to files beside each other. */
public final class SampleProgram implements ProgramSource {
    private static final TreeParser PARSER = TreeParser.open();
    private static final EcmaScriptFrontEnd FRONT_END = EcmaScriptFrontEnd.typeScript(PARSER);

    private final Map<String, ModuleNode> modules = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** Adds a file. */
    public SampleProgram file(String path, String source) {
        modules.put(path, FRONT_END.lower(path, source.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Adds a file that is no code. */
    public SampleProgram text(String path, String content) {
        texts.put(path, content);
        return this;
    }

    @Override
    public @Nullable String text(String file) {
        return texts.get(file);
    }

    @Override
    public Resolved resolve(String fromFile, String specifier) {
        if (!specifier.startsWith(".")) {
            return new Foreign(specifier);
        }
        String folder = fromFile.contains("/") ? fromFile.substring(0, fromFile.lastIndexOf('/') + 1) : "";
        String path = java.nio.file.Path.of(folder + specifier).normalize().toString();
        List<String> candidates = List.of(
                path, path + ".ts", path.replaceAll("\\.js$", ".ts"), path + "/index.ts", path + ".js",
                path + "/index.js");
        for (String candidate : candidates) {
            if (modules.containsKey(candidate)) {
                return new ProjectModule(candidate);
            }
        }
        return new Unresolved("no such file: " + path);
    }

    @Override
    public @Nullable ModuleNode module(String file) {
        return modules.get(file);
    }

    @Override
    public List<String> files(String folderOrGlob) {
        boolean everything = folderOrGlob.isEmpty() || folderOrGlob.equals(".");
        Optional<Glob> glob = Glob.compile(folderOrGlob);
        return modules.keySet().stream()
                .filter(file -> everything
                        || file.startsWith(folderOrGlob + "/")
                        || glob.filter(g -> g.matches(file)).isPresent())
                .sorted()
                .toList();
    }

    /** An interpreter of this program in a world of its own, with nothing known of the environment. */
    public Interpreter interpreter(Pack... packs) {
        Models models = new Models();
        for (Pack pack : packs) {
            pack.install(models);
        }
        EcmaScriptSemantics semantics = new EcmaScriptSemantics();
        return new Interpreter(new Realm(this, models, semantics, RecordValue.open(null)));
    }
}
