package dev.throughline.packs.aiohttp;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.BracePaths;
import dev.throughline.packs.web.FilledPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path that code asks for addresses, with or without parameters ({@code DynamicResource(path).url_for(id="1")}). */
final class UrlResource extends DomainValue {
    private final Text path;

    private UrlResource(Text path) {
        this.path = path;
    }

    static void install(Models models) {
        for (String kind : List.of("DynamicResource", "PlainResource")) {
            models.call("aiohttp.web_urldispatcher." + kind,
                    (in, call) -> call.argument(0) instanceof Text path ? new UrlResource(path) : null);
        }
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "url_for" -> new NativeFunction(name,
                    (in, call) -> FilledPath.of(in, BracePaths.parse(path.value()), call.named()));
            case "canonical" -> path;
            default -> null;
        };
    }
}
