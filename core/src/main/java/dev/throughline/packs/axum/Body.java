package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.KeptApart;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A wrapper that says how something is answered with: {@code Json(x)}, {@code Html(x)}, {@code Redirect::to(x)}. */
final class Body extends DomainValue implements KeptApart {
    private static final Map<String, Integer> REDIRECTS = Map.of(
            "to", 303, "see_other", 303, "temporary", 307, "permanent", 308, "found", 302);

    private final Num status;
    private final Value content;
    private final Site created;

    private Body(int status, Value content, Site created) {
        this.status = new Num(status);
        this.content = content;
        this.created = created;
    }

    static void install(Models models) {
        for (String name : List.of("Json", "Html", "Form", "Extension", "ErasedJson", "JsonLines", "Protobuf", "Css",
                "JavaScript", "Wasm", "MsgPack", "Yaml", "Xml")) {
            Library.paths(name).forEach(path -> models.call(path, (in, call) -> make(in, 200, call.argument(0),
                    call.site())));
        }
        Library.paths("Sse").forEach(path -> models.call(path + ".new",
                (in, call) -> new SelfBuilder(make(in, 200, Unknown.ANY, call.site()))));
        Library.paths("ErasedJson").forEach(path -> {
            models.call(path + ".new", (in, call) -> make(in, 200, call.argument(0), call.site()));
            models.call(path + ".pretty", (in, call) -> make(in, 200, call.argument(0), call.site()));
        });
        Map<String, Integer> redirects = new LinkedHashMap<>(REDIRECTS);
        redirects.forEach((name, status) -> Library.paths("Redirect").forEach(path -> models.call(
                path + "." + name, (in, call) -> make(in, status, Nothing.UNDEFINED, call.site()))));
        Library.paths("NoContent").forEach(path -> models.value(path, new Body(204, Nothing.UNDEFINED, Site.NOWHERE)));
        Library.paths("WebSocketUpgrade").forEach(path -> models.call(path + "().on_upgrade",
                (in, call) -> make(in, 101, Nothing.UNDEFINED, call.site())));
    }

    private static Body make(Interpreter in, int status, Value content, Site site) {
        Body made = new Body(status, content, site);
        in.made(made, site);
        return made;
    }

    /** The status that it is answered with where no other one is given. */
    Num status() {
        return status;
    }

    Value content() {
        return content;
    }

    Site created() {
        return created;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "0" -> content;
            case "into_response" -> IntoResponses.method(this);
            default -> interpreter.get(content, name, site);
        };
    }
}
