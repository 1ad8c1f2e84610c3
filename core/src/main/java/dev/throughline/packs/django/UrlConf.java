package dev.throughline.packs.django;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.HandlesErrors;
import dev.throughline.packs.web.NamedRoutes;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.PlainResponse;
import dev.throughline.packs.web.ResponseValue;
import dev.throughline.packs.web.RouterEntry;
import dev.throughline.packs.web.RouterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A url configuration: that of a whole site, or one that is included in another. */
final class UrlConf extends RouterValue implements NamedRoutes {

    private record Named(String name, PathTemplate path) {}

    private record Part(@Nullable String namespace, List<PathTemplate> paths, UrlConf inner) {}

    private final List<Named> names = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<AdminSite> admins = new ArrayList<>();
    private @Nullable ErrorAnswers errors;

    UrlConf(Site created, @Nullable Frame creator, boolean site) {
        super(created, creator, site);
    }

    /** Says what is answered to errors; the last thing that a request of the site meets. */
    void answerErrors(ErrorAnswers answers) {
        errors = answers;
    }

    void register(RouterEntry entry) {
        add(entry);
    }

    void name(String name, List<PathTemplate> paths) {
        paths.forEach(path -> names.add(new Named(name, path)));
    }

    void admin(AdminSite site) {
        admins.add(site);
    }

    void include(RouterEntry entry, @Nullable String namespace, UrlConf inner) {
        add(entry);
        parts.add(new Part(namespace, entry.paths(), inner));
    }

    @Override
    public List<RouterEntry> entries() {
        if (errors == null || super.entries().isEmpty()) {
            return super.entries();
        }
        List<RouterEntry> all = new ArrayList<>(super.entries());
        all.add(new RouterEntry(null, List.of(PathTemplate.ROOT), List.of(errors), created(), creator(),
                PathCondition.ALWAYS));
        return all;
    }

    @Override
    public boolean isRequestFilled() {
        return true;
    }

    @Override
    public ResponseValue newResponse() {
        return new PlainResponse();
    }

    @Override
    public boolean handlesErrors(Value handler) {
        return handler instanceof HandlesErrors;
    }

    // ------------------------------------------------------------------ names

    @Override
    public @Nullable Value pathOf(
            Interpreter interpreter, String name, List<Value> positional, Map<String, Value> named) {
        PathTemplate best = null;
        for (PathTemplate path : paths(name)) {
            if (best == null || misfit(path, positional, named) < misfit(best, positional, named)) {
                best = path;
            }
        }
        return best == null ? null : filled(best, positional, named);
    }

    private List<PathTemplate> paths(String name) {
        List<PathTemplate> found = new ArrayList<>();
        for (Named each : names) {
            if (each.name.equals(name)) {
                found.add(each.path);
            }
        }
        admins.forEach(admin -> found.addAll(admin.paths(name)));
        for (Part part : parts) {
            String inner = part.namespace == null
                    ? name
                    : name.startsWith(part.namespace + ":") ? name.substring(part.namespace.length() + 1) : null;
            for (PathTemplate below : inner == null ? List.<PathTemplate>of() : part.inner.paths(inner)) {
                part.paths.forEach(path -> found.add(path.then(below)));
            }
        }
        return found;
    }

    /** By how many parameters a path differs from those that are given. */
    private static int misfit(PathTemplate path, List<Value> positional, Map<String, Value> named) {
        int misfit = 0;
        int parameters = 0;
        for (PathTemplate.Segment segment : path.segments()) {
            String parameter = parameter(segment);
            if (parameter != null) {
                parameters++;
                misfit += named.isEmpty() || named.containsKey(parameter) ? 0 : 1;
            }
        }
        return misfit + Math.abs(parameters - Math.max(positional.size(), named.size()));
    }

    static @Nullable String parameter(PathTemplate.Segment segment) {
        return switch (segment) {
            case PathTemplate.Parameter(String name, boolean digits) -> name;
            case PathTemplate.CatchAll(String name) -> name;
            case PathTemplate.Literal literal -> null;
        };
    }

    private static Value filled(PathTemplate path, List<Value> positional, Map<String, Value> named) {
        List<Value> pieces = new ArrayList<>();
        pieces.add(new Text("/"));
        int next = 0;
        for (PathTemplate.Segment segment : path.segments()) {
            String parameter = parameter(segment);
            if (segment instanceof PathTemplate.Literal(String text)) {
                pieces.add(new Text(text));
            } else {
                Value given = named.get(String.valueOf(parameter));
                pieces.add(given != null ? given : next < positional.size() ? positional.get(next) : Unknown.PRESENT);
                next++;
            }
            pieces.add(new Text("/"));
        }
        return Template.concat(pieces);
    }
}
