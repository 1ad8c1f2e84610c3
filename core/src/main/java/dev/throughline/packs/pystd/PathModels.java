package dev.throughline.packs.pystd;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Models of {@code os.path} and {@code pathlib}. */
final class PathModels {
    private PathModels() {}

    static void install(Models models) {
        models.call("os.path.join",
                (in, call) -> PathText.join(call.arguments().stream().map(PathModels::text).toList()));
        known(models, "os.path.dirname", path -> path.contains("/") ? PathText.folder(path) : "");
        known(models, "os.path.basename", PathText::base);
        for (String normal : List.of("normpath", "abspath", "realpath")) {
            known(models, "os.path." + normal, PathText::normalize);
        }
        models.call("os.path.expanduser", (in, call) -> text(call.argument(0)));
        models.call("os.fspath", (in, call) -> text(call.argument(0)));
        models.call("os.path.splitext", (in, call) -> text(call.argument(0)) instanceof Text(String path)
                ? ListValue.of(List.of(new Text(path.substring(0, PathText.ending(path))),
                        new Text(path.substring(PathText.ending(path)))))
                : ListValue.of(List.of(Unknown.ANY, Unknown.ANY)));
        for (String question : List.of("exists", "isfile", "isdir")) {
            models.call("os.path." + question, (in, call) -> exists(in, text(call.argument(0))));
        }
        models.call("os.getcwd", (in, call) -> new Text("."));
        for (String type : List.of("Path", "PurePath", "PosixPath", "PurePosixPath")) {
            models.call("pathlib." + type, PathModels::make);
        }
        models.call("pathlib.Path.cwd", (in, call) -> new PathValue(new Text(".")));
        models.call("pathlib.Path.home", (in, call) -> new PathValue(Unknown.ANY));
    }

    private static void known(Models models, String name, UnaryOperator<String> change) {
        models.call(name, (in, call) -> Union.map(text(call.argument(0)),
                path -> path instanceof Text(String written) ? new Text(change.apply(written)) : Unknown.ANY));
    }

    private static Value make(Interpreter in, Invocation call) {
        List<Value> pieces = new ArrayList<>();
        call.arguments().forEach(piece -> pieces.add(text(piece)));
        return new PathValue(pieces.isEmpty() ? new Text(".") : PathText.join(pieces));
    }

    /** The text of what stands for a path. */
    static Value text(Value path) {
        return path instanceof PathValue known ? known.printed() : path;
    }

    /** Whether the project has a file or folder at a path; what else lies there is not known. */
    static Value exists(Interpreter in, Value path) {
        return path instanceof Text(String written)
                && !in.realm().program().files(PathText.normalize(written)).isEmpty() ? Bool.TRUE : Unknown.ANY;
    }
}
