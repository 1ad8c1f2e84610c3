package dev.throughline.eval;

import dev.throughline.syntax.ecmascript.EcmaScriptFrontEnd;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.tree.TreeParser;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A program whose files are strings. Relative imports name files of it, all others are foreign. */
final class MemoryProgram implements ProgramSource {
    private static final TreeParser PARSER = TreeParser.open();
    private static final EcmaScriptFrontEnd TYPESCRIPT = EcmaScriptFrontEnd.typeScript(PARSER);
    private static final EcmaScriptFrontEnd JAVASCRIPT = EcmaScriptFrontEnd.javaScript(PARSER);

    private final Map<String, ModuleNode> modules = new LinkedHashMap<>();

    /**
     * @param sources text by file name; names that end in {@code .js} are JavaScript
     */
    MemoryProgram(Map<String, String> sources) {
        sources.forEach((file, text) -> modules.put(file, lower(file, text)));
    }

    private static synchronized ModuleNode lower(String file, String text) {
        EcmaScriptFrontEnd frontEnd = file.endsWith("js") ? JAVASCRIPT : TYPESCRIPT;
        ModuleNode module = frontEnd.lower(file, text.getBytes(StandardCharsets.UTF_8));
        if (!module.errors().isEmpty()) {
            throw new IllegalArgumentException("syntax error in lines " + module.errors() + " of\n" + text);
        }
        return module;
    }

    @Override
    public Resolved resolve(String fromFile, String specifier) {
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

    @Override
    public @Nullable ModuleNode module(String file) {
        return modules.get(file);
    }
}
