package dev.throughline.packs.pystd;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Models of {@code urllib.parse}. */
final class UrlModels {
    private UrlModels() {}

    static void install(Models models) {
        models.call("urllib.parse.urljoin", (in, call) -> Union.map(call.argument(0),
                base -> Union.map(call.argument(1), path -> join(base, path))));
        models.call("urllib.parse.quote", (in, call) -> Union.map(call.argument(0),
                text -> encoded(text, "/", "%20")));
        models.call("urllib.parse.quote_plus", (in, call) -> Union.map(call.argument(0),
                text -> encoded(text, "%2F", "+")));
        models.call("urllib.parse.unquote", (in, call) -> call.argument(0) instanceof Text(String text)
                && !text.contains("%") ? new Text(text) : Unknown.ANY);
        models.call("urllib.parse.urlencode", UrlModels::query);
    }

    private static Value encoded(Value text, String slash, String blank) {
        return text instanceof Text(String plain)
                ? new Text(URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("%2F", slash).replace("+", blank))
                : Unknown.ANY;
    }

    /** A path that begins at the root replaces that of the base, any other one its last step. */
    private static Value join(Value base, Value path) {
        if (!(base instanceof Text(String url))) {
            return Unknown.ANY;
        }
        String start = path instanceof Template template
                ? template.knownPrefix()
                : path instanceof Text(String t) ? t : "";
        boolean known = path instanceof Text || path instanceof Template;
        if (!known || start.contains("://")) {
            return known ? path : Unknown.ANY;
        }
        int host = url.indexOf("://");
        int root = url.indexOf('/', host < 0 ? 0 : host + "://".length());
        String kept = start.startsWith("/")
                ? url.substring(0, root < 0 ? url.length() : root)
                : root < 0 ? url + "/" : url.substring(0, url.lastIndexOf('/') + 1);
        return Template.concat(List.of(new Text(kept), path));
    }

    private static Value query(Interpreter in, Invocation call) {
        if (!(call.argument(0) instanceof MapValue map) || map.isOpen()) {
            return Unknown.ANY;
        }
        List<Value> pieces = new ArrayList<>();
        for (Map.Entry<Value, Value> entry : map.entries()) {
            if (!pieces.isEmpty()) {
                pieces.add(new Text("&"));
            }
            pieces.add(encoded(in.semantics().text(entry.getKey()), "%2F", "+"));
            pieces.add(new Text("="));
            pieces.add(encoded(in.semantics().text(entry.getValue()), "%2F", "+"));
        }
        return Template.concat(pieces);
    }
}
