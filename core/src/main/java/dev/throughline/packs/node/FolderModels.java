package dev.throughline.packs.node;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Listings of the project's own folders, by which programs load their routes and models. */
final class FolderModels {
    private FolderModels() {}

    static void install(Models models) {
        for (String module : List.of("fs", "node:fs", "fs-extra", "graceful-fs")) {
            models.call(module + ".readdirSync", FolderModels::list);
            models.call(module + ".readdir", FolderModels::listLater);
            models.call(module + ".promises.readdir", (in, call) -> PromiseValue.of(list(in, call)));
            models.call(module + ".existsSync", FolderModels::exists);
            models.call(module + ".statSync", (in, call) -> status(in, call.argument(0), call));
            models.call(module + ".lstatSync", (in, call) -> status(in, call.argument(0), call));
        }
        for (String module : List.of("fs/promises", "node:fs/promises")) {
            models.call(module + ".readdir", (in, call) -> PromiseValue.of(list(in, call)));
        }
        for (String matching : List.of("glob.sync", "glob.globSync", "fast-glob.sync", "globby.sync",
                "globby.globbySync", "tiny-glob/sync")) {
            models.call(matching, FolderModels::match);
        }
        for (String matching : List.of("glob", "glob.glob", "fast-glob", "fast-glob.glob", "globby", "globby.globby",
                "tiny-glob")) {
            models.call(matching, FolderModels::matchLater);
        }
    }

    /** Names in a folder, in order, as names or as entries that know what they are. */
    private static Value list(Interpreter in, Invocation call) {
        Map<String, Boolean> entries = entries(in, call.argument(0));
        if (entries.isEmpty()) {
            return ListValue.maybe(List.of());
        }
        boolean typed = call.argument(1) instanceof RecordValue options
                && Bool.TRUE.equals(options.field("withFileTypes"));
        List<Value> values = new ArrayList<>();
        entries.forEach((name, isFolder) -> {
            if (typed) {
                RecordValue entry = kind(in, call, isFolder);
                in.write(entry, "name", new Text(name));
                values.add(entry);
            } else {
                values.add(new Text(name));
            }
        });
        return ListValue.of(values);
    }

    private static Value listLater(Interpreter in, Invocation call) {
        Value names = list(in, call);
        if (call.last() instanceof Text || call.arguments().size() < 2 || call.last() instanceof RecordValue) {
            return PromiseValue.of(names);
        }
        return in.call(call.last(), Nothing.UNDEFINED, List.of(Nothing.NULL, names), call.site());
    }

    /** What lies directly in a folder, each with whether it is a folder itself. */
    private static Map<String, Boolean> entries(Interpreter in, Value folder) {
        Map<String, Boolean> entries = new TreeMap<>();
        if (!(folder instanceof Text(String written))) {
            return entries;
        }
        String path = PathText.normalize(written);
        String prefix = path.equals(".") ? "" : path + "/";
        for (String file : in.realm().program().files(path)) {
            if (file.startsWith(prefix)) {
                String rest = file.substring(prefix.length());
                int slash = rest.indexOf('/');
                entries.put(slash < 0 ? rest : rest.substring(0, slash), slash >= 0);
            }
        }
        return entries;
    }

    private static Value exists(Interpreter in, Invocation call) {
        return call.argument(0) instanceof Text(String path) && isFolder(in, path) != null ? Bool.TRUE : Unknown.ANY;
    }

    private static Value status(Interpreter in, Value path, Invocation call) {
        Boolean isFolder = path instanceof Text(String text) ? isFolder(in, text) : null;
        return isFolder == null ? Unknown.PRESENT : kind(in, call, isFolder);
    }

    /** Whether a path is a folder of the project rather than a file; null when it is neither. */
    private static @Nullable Boolean isFolder(Interpreter in, String path) {
        String plain = PathText.normalize(path);
        if (!in.realm().program().files(plain).stream().allMatch(plain::equals)) {
            return true;
        }
        return entries(in, new Text(PathText.folder(plain))).get(PathText.base(plain));
    }

    private static RecordValue kind(Interpreter in, Invocation call, boolean isFolder) {
        RecordValue kind = RecordValue.open(call.site());
        in.write(kind, "isDirectory", new NativeFunction("isDirectory", (i, c) -> Bool.of(isFolder)));
        in.write(kind, "isFile", new NativeFunction("isFile", (i, c) -> Bool.of(!isFolder)));
        return kind;
    }

    private static Value match(Interpreter in, Invocation call) {
        TreeSet<String> found = new TreeSet<>();
        List<Value> patterns = call.argument(0) instanceof ListValue list
                ? list.items().known()
                : List.of(call.argument(0));
        String folder = call.argument(1) instanceof RecordValue options
                && options.field("cwd") instanceof Text(String cwd)
                        ? PathText.normalize(cwd)
                        : ".";
        String prefix = folder.equals(".") ? "" : folder + "/";
        for (Value pattern : patterns) {
            if (pattern instanceof Text(String glob)) {
                in.realm().program().files(PathText.normalize(prefix + glob)).forEach(file -> found.add(
                        file.startsWith(prefix) ? file.substring(prefix.length()) : file));
            }
        }
        List<Value> files = found.stream().<Value>map(Text::new).toList();
        return files.isEmpty() ? ListValue.maybe(files) : ListValue.of(files);
    }

    private static Value matchLater(Interpreter in, Invocation call) {
        Value files = match(in, call);
        if (call.arguments().size() < 2 || call.last() instanceof RecordValue) {
            return PromiseValue.of(files);
        }
        return in.call(call.last(), Nothing.UNDEFINED, List.of(Nothing.NULL, files), call.site());
    }
}
