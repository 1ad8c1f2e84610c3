package dev.throughline.packs.flask;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.python.AttributeObjects;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.WebApps;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An API of flask-restful, flask-restx or flask-smorest, or a namespace of one: it is put on an app or a blueprint. */
final class ApiRouter extends FlaskRouter {
    private static final String PREFIX = "prefix";
    private static final Set<String> MODELS = Set.of("model", "schema_model", "inherit", "clone", "extend",
            "add_model");

    private ApiRouter(Site created, @Nullable Frame creator, Value name, @Nullable Value prefix) {
        super(created, creator, false, name, prefix);
    }

    /** {@code Api(app, prefix=…)}; the app may come later. */
    static Value api(Interpreter in, Invocation call) {
        ApiRouter api = made(in, call, new Text(""), call.named().get(PREFIX));
        api.putOn(in, Arguments.get(call, 0, "app"), call.site());
        return api;
    }

    /** {@code Namespace(name, path=…)}. */
    static Value namespace(Interpreter in, Invocation call) {
        return made(in, call, new Text(""), prefix(call));
    }

    private static Value prefix(Invocation call) {
        Value path = Arguments.get(call, 2, "path");
        return path instanceof Nothing && Arguments.get(call, 0, "name") instanceof Text(String name)
                ? new Text("/" + name)
                : path;
    }

    private static ApiRouter made(Interpreter in, Invocation call, Value name, @Nullable Value prefix) {
        ApiRouter router = new ApiRouter(Making.site(in, call), Making.frame(in), name, prefix);
        in.realm().companion(WebApps.class, WebApps::new).routerMade(router);
        return router;
    }

    private void putOn(Interpreter in, Value owner, Site site) {
        for (Value option : Union.options(owner)) {
            if (AttributeObjects.libraryPart(option) instanceof FlaskRouter target && !target.equals(this)) {
                new Registration(target, in).mount(this, prefix(), name(), site);
            }
        }
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (MODELS.contains(name)) {
            return new NativeFunction(name, (in, call) -> Unknown.PRESENT);
        }
        return switch (name) {
            case "init_app" -> new NativeFunction(name, (in, call) -> {
                putOn(in, Arguments.get(call, 0, "app"), call.site());
                return Nothing.NULL;
            });
            case "add_resource" -> new NativeFunction(name, (in, call) -> {
                List<Value> urls = call.arguments().subList(Math.min(1, call.arguments().size()),
                        call.arguments().size());
                new Registration(this, in).resource(call.argument(0), urls, call);
                return Nothing.NULL;
            });
            case "route", "resource" -> new NativeFunction(name, (in, call) -> new NativeFunction(name, (i, given) -> {
                new Registration(this, i).resource(given.argument(0), call.arguments(), call);
                return given.argument(0);
            }));
            case "add_namespace" -> new NativeFunction(name, this::addNamespace);
            case "namespace" -> new NativeFunction(name, (in, call) -> {
                ApiRouter made = made(in, call, new Text(""), prefix(call));
                new Registration(this, in).mount(made, made.prefix(), made.name(), call.site());
                return made;
            });
            case "expect" -> new NativeFunction(name, (in, call) -> ViewDecorator.applied(
                    LibraryDecorators.isTrue(call, "validate")
                            ? ViewDecorator.Around.validation(
                                    Refusal.raising("the request is invalid", 400), ViewDecorator.Gets.NOTHING)
                            : ViewDecorator.Around.NOTHING,
                    call));
            case "response" -> new NativeFunction(name,
                    (in, call) -> ViewDecorator.applied(ViewDecorator.Around.NOTHING, call));
            case "parser" -> new NativeFunction(name, (in, call) -> new RequestParser());
            case "payload" -> Unknown.PRESENT;
            default -> super.member(interpreter, name, site);
        };
    }

    private Value addNamespace(Interpreter in, Invocation call) {
        for (Value option : Union.options(Arguments.get(call, 0, "ns"))) {
            if (AttributeObjects.libraryPart(option) instanceof FlaskRouter namespace && !namespace.equals(this)) {
                Value path = Arguments.get(call, 1, "path");
                new Registration(this, in).mount(
                        namespace, path instanceof Nothing ? namespace.prefix() : path, namespace.name(), call.site());
            }
        }
        return Nothing.NULL;
    }
}
