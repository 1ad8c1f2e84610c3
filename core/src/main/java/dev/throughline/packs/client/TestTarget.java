package dev.throughline.packs.client;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.HasApp;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.SentPath;
import dev.throughline.packs.web.WebApps;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a test sends its requests to.
 *
 * @param app the app that answers in this process, or null
 * @param base address that comes before each path; an empty text when there is none
 */
public record TestTarget(@Nullable RouterValue app, Value base) {
    private static final List<String> LOCAL = List.of("://localhost", "://127.0.0.1", "://0.0.0.0", "://[::1]",
            "://[::]");

    /** The targets that a value can stand for: an app, a server made of it, or an address. */
    public static List<TestTarget> of(Value value) {
        List<TestTarget> targets = new ArrayList<>();
        for (Value option : Union.options(value)) {
            RouterValue app = appOf(option);
            if (app != null) {
                targets.add(new TestTarget(app, new Text("")));
            }
        }
        if (targets.isEmpty()) {
            for (Value option : Union.options(value)) {
                if (!(option instanceof Nothing)) {
                    targets.add(new TestTarget(null, isAddress(option) ? option : Unknown.ANY));
                }
            }
        }
        return targets.isEmpty() ? List.of(new TestTarget(null, Unknown.ANY)) : targets;
    }

    private static @Nullable RouterValue appOf(Value value) {
        return switch (value) {
            case HasApp holder -> holder.app();
            case PromiseValue(Value resolved, var thrown, var reaction) when resolved != null -> appOf(resolved);
            default -> null;
        };
    }

    private static boolean isAddress(Value value) {
        return value instanceof Text || value instanceof Template;
    }

    /** A request to a path of this target, or to an absolute address. Nothing is sent yet. */
    public ClientRequest request(Interpreter in, @Nullable String method, Value path, Site site) {
        Value address = isAbsolute(path) ? path : Template.concat(List.of(base, path));
        RouterValue answering = app != null ? app : isLocal(address) ? listening(in) : null;
        return new ClientRequest(method, address, answering, site, in.frame());
    }

    /** The one app that listens in this world; null when there is none, and when there are several. */
    private static @Nullable RouterValue listening(Interpreter in) {
        List<RouterValue> apps = in.realm().companion(WebApps.class, WebApps::new).listening();
        long places = apps.stream().map(app -> app.created().toString()).distinct().count();
        // Each case may start the same app anew.
        return places == 1 ? apps.getLast() : null;
    }

    private static boolean isAbsolute(Value path) {
        return path instanceof Text(String text) && text.contains("://");
    }

    /** Whether an address may be one of this process: a local host, or a host that is not known. */
    private static boolean isLocal(Value address) {
        SentPath path = SentPath.of(address);
        if (path == null || path.origin() == null) {
            return false;
        }
        String origin = path.origin();
        return !origin.contains("://") || path.isHostUnknown() || LOCAL.stream().anyMatch(origin::contains);
    }
}
