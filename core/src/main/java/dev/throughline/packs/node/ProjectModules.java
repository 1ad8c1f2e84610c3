package dev.throughline.packs.node;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Modules of the project that libraries load by pattern. */
public final class ProjectModules {
    private static final Pattern OF_TESTS = Pattern.compile("(^|/)(tests?|__tests__|__mocks__)/|\\.(test|spec)\\.");

    private ProjectModules() {}

    /** Files that match a pattern, sorted; a pattern for compiled files stands for their sources too. */
    public static List<String> matching(Interpreter in, String pattern) {
        String plain = PathText.normalize(pattern);
        String sources = plain.endsWith(".js")
                ? plain.substring(0, plain.length() - 3) + ".{js,ts,mjs,cjs,mts,cts}"
                : plain.endsWith(".ts") ? plain.substring(0, plain.length() - 3) + ".{ts,js,mts,cts}" : plain;
        return in.realm().program().files(sources).stream().filter(file -> !file.endsWith(".d.ts")).toList();
    }

    /** Files outside of tests that match a pattern and import a library. */
    public static List<String> importing(Interpreter in, String pattern, String library) {
        return matching(in, pattern).stream()
                .filter(file -> !OF_TESTS.matcher(file).find())
                .filter(file -> imports(in.realm().program().module(file), library))
                .toList();
    }

    private static boolean imports(@org.jspecify.annotations.Nullable ModuleNode module, String library) {
        return module != null
                && module.body().stream()
                        .anyMatch(s -> s instanceof Stmt.Import i && i.specifier().equals(library));
    }

    /** The classes that a module exports, in the order of their names. */
    public static List<ClassValue> classes(Interpreter in, String file, Site site) {
        List<ClassValue> classes = new ArrayList<>();
        Value exports = in.load(file, site);
        if (exports instanceof ClassValue type) {
            classes.add(type);
        } else if (exports instanceof RecordValue record) {
            for (String name : record.keys()) {
                if (record.field(name) instanceof ClassValue type && !classes.contains(type)) {
                    classes.add(type);
                }
            }
        }
        return classes;
    }
}
