package dev.throughline.packs.node;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Node's {@code path} module, and the path of the running module. */
final class PathModels {
    private PathModels() {}

    static void install(Models models) {
        for (String module : List.of("path", "node:path", "path/posix", "path.posix", "node:path.posix")) {
            models.value(module + ".sep", new Text("/"));
            models.call(module + ".join", (in, call) -> join(call.arguments()));
            models.call(module + ".resolve", (in, call) -> resolve(call.arguments()));
            models.call(module + ".normalize", (in, call) -> onText(call.argument(0), PathText::normalize));
            models.call(module + ".dirname", (in, call) -> onText(call.argument(0), PathText::folder));
            models.call(module + ".extname", (in, call) -> onText(call.argument(0), PathText::extension));
            models.call(module + ".basename", (in, call) -> base(call));
            models.call(module + ".parse", PathModels::parse);
            models.call(module + ".relative",
                    (in, call) -> call.argument(0) instanceof Text(String from)
                            && call.argument(1) instanceof Text(String to)
                                    ? new Text(PathText.relative(from, to))
                                    : Unknown.ANY);
        }
        for (String module : List.of("url", "node:url")) {
            models.call(module + ".fileURLToPath", PathModels::fileOfUrl);
        }
    }

    private static Value onText(Value path, UnaryOperator<String> operation) {
        return path instanceof Text(String text) ? new Text(operation.apply(text)) : Unknown.ANY;
    }

    private static Value join(List<Value> pieces) {
        if (pieces.stream().allMatch(Text.class::isInstance)) {
            List<String> texts = pieces.stream().map(piece -> ((Text) piece).value()).toList();
            return new Text(PathText.normalize(String.join("/", texts)));
        }
        List<Value> parts = new ArrayList<>();
        for (Value piece : pieces) {
            if (!parts.isEmpty()) {
                parts.add(new Text("/"));
            }
            parts.add(piece);
        }
        return Template.concat(parts);
    }

    /** Begins at the last absolute piece; without one, at the root, which is where the program is taken to start. */
    private static Value resolve(List<Value> pieces) {
        int first = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Text(String text) && text.startsWith("/")) {
                first = i;
            }
        }
        return join(pieces.subList(first, pieces.size()));
    }

    private static Value base(Invocation call) {
        return onText(call.argument(0), path -> {
            String base = PathText.base(path);
            boolean cut = call.argument(1) instanceof Text(String suffix)
                    && base.endsWith(suffix)
                    && !base.equals(suffix);
            return cut ? base.substring(0, base.length() - ((Text) call.argument(1)).value().length()) : base;
        });
    }

    private static Value parse(Interpreter in, Invocation call) {
        RecordValue parts = RecordValue.open(call.site());
        if (call.argument(0) instanceof Text(String path)) {
            String base = PathText.base(path);
            String extension = PathText.extension(path);
            in.write(parts, "base", new Text(base));
            in.write(parts, "ext", new Text(extension));
            in.write(parts, "name", new Text(base.substring(0, base.length() - extension.length())));
            in.write(parts, "dir", new Text(PathText.folder(path)));
        }
        return parts;
    }

    /** Used on the address of the running module, which is not known as such, to get its path. */
    private static Value fileOfUrl(Interpreter in, Invocation call) {
        Frame frame = in.frame();
        return call.argument(0) instanceof Unknown && frame != null ? new Text(frame.module().file()) : Unknown.ANY;
    }
}
