package dev.throughline.packs.pystd;

import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Paths as texts, relative to the audited root, without looking at any file. */
final class PathText {
    private PathText() {}

    /** Pieces one below the other; a piece that begins at the root begins anew. */
    static Value join(List<Value> pieces) {
        List<Value> all = new ArrayList<>();
        for (Value piece : pieces) {
            boolean known = piece instanceof Text || piece instanceof Template;
            if (known && start(piece).startsWith("/")) {
                all.clear();
            }
            boolean between = !all.isEmpty() && !(all.getLast() instanceof Text(String last) && last.endsWith("/"));
            if (between) {
                all.add(new Text("/"));
            }
            if (!(piece instanceof Text(String empty) && empty.isEmpty())) {
                all.add(known ? piece : Unknown.ANY);
            }
        }
        return Template.concat(all);
    }

    private static String start(Value text) {
        return text instanceof Template template ? template.knownPrefix() : text instanceof Text(String t) ? t : "";
    }

    /** A path without detours ({@code .}, {@code ..}, doubled slashes). */
    static String normalize(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..") && !steps.isEmpty() && !steps.getLast().equals("..")) {
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        String joined = String.join("/", steps);
        return path.startsWith("/") ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    /** The folder that a path lies in; {@code .} at the root. */
    static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash);
    }

    /** The last step of a path. */
    static String base(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Where the ending of a name begins, its length when it has none. */
    static int ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? dot : path.length();
    }
}
