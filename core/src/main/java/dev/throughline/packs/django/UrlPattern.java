package dev.throughline.packs.django;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.PathTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code path(…)} and the like: what answers below a path, with the place and condition under which it is written. */
final class UrlPattern extends DomainValue {
    private final List<PathTemplate> paths;
    private final Value view;
    private final @Nullable String name;
    private final Site site;
    private final @Nullable Frame frame;
    private final PathCondition condition;

    /**
     * @param view a view, or what is included
     * @param name by which its path is asked for, or null
     */
    UrlPattern(Interpreter in, List<PathTemplate> paths, Value view, @Nullable String name, Site site) {
        this(paths, view, name, site, in.frame(), in.condition());
    }

    UrlPattern(
            List<PathTemplate> paths, Value view, @Nullable String name, Site site, @Nullable Frame frame,
            PathCondition condition) {
        this.paths = List.copyOf(paths);
        this.view = view;
        this.name = name;
        this.site = site;
        this.frame = frame;
        this.condition = condition;
    }

    List<PathTemplate> paths() {
        return paths;
    }

    Value view() {
        return view;
    }

    @Nullable String name() {
        return name;
    }

    Site site() {
        return site;
    }

    @Nullable Frame frame() {
        return frame;
    }

    PathCondition condition() {
        return condition;
    }
}
