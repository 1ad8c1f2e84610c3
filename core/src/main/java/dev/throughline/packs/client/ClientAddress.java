package dev.throughline.packs.client;

import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.List;

/** Puts the addresses of requests together. */
public final class ClientAddress {
    private ClientAddress() {}

    /** An address under a base: the base, one slash, the path. */
    public static Value under(Value base, Value path) {
        boolean absolute = path instanceof Text(String text) && text.contains("://");
        if (absolute || base instanceof Nothing) {
            return path;
        }
        if (path instanceof Nothing) {
            return base;
        }
        boolean slash = path instanceof Text(String text) ? text.startsWith("/") : isSlash(path);
        boolean ended = base instanceof Text(String text) && text.endsWith("/");
        if (ended && slash) {
            String text = ((Text) base).value();
            return Template.concat(List.of(new Text(text.substring(0, text.length() - 1)), path));
        }
        return Template.concat(slash || ended ? List.of(base, path) : List.of(base, new Text("/"), path));
    }

    private static boolean isSlash(Value path) {
        return path instanceof Template template && template.knownPrefix().startsWith("/");
    }
}
