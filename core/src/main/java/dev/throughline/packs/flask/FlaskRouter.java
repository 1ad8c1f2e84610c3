package dev.throughline.packs.flask;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.ErrorHandlers;
import dev.throughline.packs.web.HandlesErrors;
import dev.throughline.packs.web.LibraryFailure;
import dev.throughline.packs.web.NamedRoutes;
import dev.throughline.packs.web.PlainResponse;
import dev.throughline.packs.web.ResponseValue;
import dev.throughline.packs.web.RouterEntry;
import dev.throughline.packs.web.RouterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An app, a blueprint, or an API or namespace of an extension. */
abstract class FlaskRouter extends RouterValue implements NamedRoutes {
    private final Value name;
    private final @Nullable Value prefix;
    private final ErrorHandlers handlers = new ErrorHandlers();
    private final ErrorHandlers appHandlers = new ErrorHandlers();
    private final FlaskErrors errors;
    private final List<Hook> hooks = new ArrayList<>();
    private final List<Hook> appHooks = new ArrayList<>();
    private final List<FlaskRouter> registered = new ArrayList<>();
    private final RuleNames names = new RuleNames();

    /**
     * @param name a blueprint's name
     * @param prefix stands before its paths, unless its registration names another one; null for none
     */
    FlaskRouter(Site created, @Nullable Frame creator, boolean app, Value name, @Nullable Value prefix) {
        super(created, creator, app);
        this.name = name;
        this.prefix = prefix;
        this.errors = app
                ? new FlaskErrors(this::allHandlers, true)
                : new FlaskErrors(() -> List.of(handlers), false);
    }

    Value name() {
        return name;
    }

    @Nullable Value prefix() {
        return prefix;
    }

    /** What answers errors of its views. */
    FlaskErrors errors() {
        return errors;
    }

    /** Handlers for errors of its own views. */
    ErrorHandlers handlers() {
        return handlers;
    }

    /** Handlers for errors of all views of the app. */
    ErrorHandlers appHandlers() {
        return isApp() ? handlers : appHandlers;
    }

    /** Functions that run before its own views. */
    List<Hook> hooks() {
        return List.copyOf(hooks);
    }

    /** Takes down a function that runs before its own views, or before all of the app. */
    void hook(Hook hook, boolean ofApp) {
        List<Hook> list = ofApp || isApp() ? appHooks : hooks;
        if (list.stream().noneMatch(known -> known.site().equals(hook.site()))) {
            list.add(hook);
        }
    }

    RuleNames names() {
        return names;
    }

    /** Takes down that another router is registered on this one. */
    void registers(FlaskRouter other) {
        if (!registered.contains(other)) {
            registered.add(other);
        }
    }

    void register(RouterEntry entry) {
        add(entry);
    }

    /** This router and all that are registered on it, directly or not. */
    private List<FlaskRouter> line(List<FlaskRouter> before) {
        List<FlaskRouter> line = new ArrayList<>();
        if (!before.contains(this)) {
            line.add(this);
            List<FlaskRouter> seen = new ArrayList<>(before);
            seen.add(this);
            registered.forEach(each -> line.addAll(each.line(seen)));
        }
        return line;
    }

    private List<ErrorHandlers> allHandlers() {
        return line(List.of()).stream().map(FlaskRouter::appHandlers).toList();
    }

    /** On an app, what runs before all views stands before the registrations, and what answers errors after them. */
    @Override
    public List<RouterEntry> entries() {
        if (!isApp()) {
            return super.entries();
        }
        List<RouterEntry> all = new ArrayList<>();
        for (FlaskRouter each : line(List.of())) {
            each.appHooks.forEach(hook -> all.add(HookRouter.entry(new HookRouter(hook), hook.site())));
        }
        all.addAll(super.entries());
        if (!super.entries().isEmpty()) {
            all.add(HookRouter.entry(errors, created()));
        }
        return all;
    }

    @Override
    public boolean prefersLiterals() {
        return true;
    }

    @Override
    public List<LibraryFailure> libraryFailures() {
        return allHandlers().stream().flatMap(each -> each.ofLibraries().stream()).toList();
    }

    @Override
    public ResponseValue newResponse() {
        return new PlainResponse();
    }

    @Override
    public boolean handlesErrors(Value handler) {
        return handler instanceof HandlesErrors;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String member, Site site) {
        return switch (member) {
            case "name" -> name;
            case "url_prefix" -> prefix == null ? dev.throughline.eval.value.Nothing.NULL : prefix;
            case "import_name" -> new Text("app");
            default -> RouterMembers.of(this, member);
        };
    }

    @Override
    public @Nullable Value pathOf(
            Interpreter interpreter, String endpoint, List<Value> positional, Map<String, Value> named) {
        return names.pathOf(endpoint, named);
    }
}
