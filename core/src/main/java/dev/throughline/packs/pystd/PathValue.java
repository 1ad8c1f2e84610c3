package dev.throughline.packs.pystd;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Printable;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A {@code pathlib.Path}. */
final class PathValue extends DomainValue implements Printable {
    private final Value text;

    /**
     * @param text a text, a template or unknown
     */
    PathValue(Value text) {
        this.text = text;
    }

    @Override
    public Value printed() {
        return text;
    }

    @Override
    public @Nullable Value compare(String operator, Value other) {
        Value written = PathModels.text(other);
        return switch (operator) {
            case "/" -> new PathValue(PathText.join(List.of(text, written)));
            case "==" -> text instanceof Text && written instanceof Text ? Bool.of(text.equals(written)) : null;
            default -> null;
        };
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "parent" -> changed(PathText::folder);
            case "parents" -> parents();
            case "name" -> part(PathText::base);
            case "stem" -> part(path -> PathText.base(path.substring(0, PathText.ending(path))));
            case "suffix" -> part(path -> path.substring(PathText.ending(path)));
            case "resolve", "absolute", "expanduser" -> method(name, (in, call) -> changed(PathText::normalize));
            case "joinpath" -> method(name, (in, call) -> join(call));
            case "as_posix", "__str__", "__fspath__" -> method(name, (in, call) -> text);
            case "exists", "is_file", "is_dir" -> method(name, (in, call) -> PathModels.exists(in, text));
            case "read_text", "read_bytes" -> method(name, (in, call) -> content(in));
            case "glob", "rglob", "iterdir" -> method(name, (in, call) -> ListValue.maybe(List.of()));
            default -> Unknown.ANY;
        };
    }

    private static NativeFunction method(String name, dev.throughline.eval.NativeCode code) {
        return new NativeFunction(name, code);
    }

    private PathValue changed(UnaryOperator<String> change) {
        return new PathValue(part(change));
    }

    private Value part(UnaryOperator<String> change) {
        return text instanceof Text(String path) ? new Text(change.apply(path)) : Unknown.ANY;
    }

    private PathValue join(Invocation call) {
        List<Value> pieces = new ArrayList<>(List.of(text));
        call.arguments().forEach(piece -> pieces.add(PathModels.text(piece)));
        return new PathValue(PathText.join(pieces));
    }

    private Value parents() {
        if (!(text instanceof Text(String path))) {
            return ListValue.maybe(List.of());
        }
        List<Value> parents = new ArrayList<>();
        String at = PathText.normalize(path);
        while (!at.equals(".") && !at.equals("/")) {
            at = PathText.folder(at);
            parents.add(new PathValue(new Text(at)));
        }
        return ListValue.maybe(parents);
    }

    private Value content(Interpreter in) {
        String content = text instanceof Text(String path) ? in.realm().program().text(PathText.normalize(path)) : null;
        return content == null ? Unknown.ANY : new Text(content);
    }

    @Override
    public String toString() {
        return "Path";
    }
}
