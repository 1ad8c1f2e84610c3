package dev.throughline.packs;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.ProgramSource;
import dev.throughline.eval.Realm;
import dev.throughline.eval.python.PythonSemantics;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.packs.client.TestCode;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.python.PythonFrontEnd;
import dev.throughline.syntax.tree.TreeParser;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program of a few Python files that exist only in a test. Dotted names lead to files from the root; files below
 * {@code tests} are test code.
 */
public final class PythonProgram implements ProgramSource {
    private static final TreeParser PARSER = TreeParser.open();
    private static final PythonFrontEnd FRONT_END = new PythonFrontEnd(PARSER);

    private final Map<String, ModuleNode> modules = new LinkedHashMap<>();

    /** Adds a file. */
    public PythonProgram file(String path, String source) {
        modules.put(path, FRONT_END.lower(path, source.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    @Override
    public Resolved resolve(String fromFile, String specifier) {
        String path = specifier.startsWith(".") ? relative(fromFile, specifier) : specifier.replace('.', '/');
        for (String candidate : List.of(path + "/__init__.py", path + ".py")) {
            if (modules.containsKey(candidate)) {
                return new ProjectModule(candidate);
            }
        }
        if (!path.isEmpty() && modules.keySet().stream().anyMatch(file -> file.startsWith(path + "/"))) {
            return new NamespacePackage(path);
        }
        boolean own = modules.keySet().stream().anyMatch(file -> file.startsWith(path.split("/", -1)[0] + "/"));
        return own ? new Unresolved("no such module: " + specifier) : new Foreign(specifier);
    }

    private static String relative(String fromFile, String specifier) {
        String folder = fromFile;
        String rest = specifier;
        while (rest.startsWith(".")) {
            folder = folder.contains("/") ? folder.substring(0, folder.lastIndexOf('/')) : "";
            rest = rest.substring(1);
        }
        return (folder.isEmpty() ? "" : folder + "/") + rest.replace('.', '/');
    }

    @Override
    public @Nullable ModuleNode module(String file) {
        return modules.get(file);
    }

    @Override
    public List<String> files(String folderOrGlob) {
        return modules.keySet().stream().sorted().toList();
    }

    /** An interpreter of this program in a world of its own, with nothing known of the environment. */
    public Interpreter interpreter(Pack... packs) {
        Models models = new Models();
        for (Pack pack : packs) {
            pack.install(models);
        }
        return interpreter(models);
    }

    /** An interpreter of this program with these models. */
    public Interpreter interpreter(Models models) {
        Realm realm = new Realm(this, models, new PythonSemantics(), RecordValue.open(null));
        realm.companion(TestCode.class, () -> file -> file.startsWith("tests/"));
        return new Interpreter(realm);
    }
}
