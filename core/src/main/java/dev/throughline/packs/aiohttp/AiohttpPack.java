package dev.throughline.packs.aiohttp;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Models;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import dev.throughline.packs.web.WebApps;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Models of aiohttp's server. */
public final class AiohttpPack implements Pack {
    private static final Map<String, Integer> RESPONSES = Map.of(
            "Response", 200, "StreamResponse", 200, "FileResponse", 200, "json_response", 200,
            "WebSocketResponse", 101);

    /** Where a status stands among the arguments by position; of all others it is only given by name. */
    private static final int STATUS_AT = 1;

    @Override
    public String name() {
        return "aiohttp";
    }

    @Override
    public CodeLanguage language() {
        return CodeLanguage.PYTHON;
    }

    @Override
    public Set<String> libraries() {
        return Set.of("aiohttp");
    }

    @Override
    public List<String> makingOfApps() {
        return List.of("web.Application(", "Application(");
    }

    @Override
    public void install(Models models) {
        for (String module : List.of("aiohttp.web", "aiohttp.web_app")) {
            models.call(module + ".Application", AiohttpPack::app);
        }
        models.call("aiohttp.web.RouteTableDef", (in, call) -> new RouteTable());
        for (String module : List.of("aiohttp.web.", "aiohttp.web_routedef.")) {
            WebRouter.METHODS.forEach(name -> models.call(module + name,
                    (in, call) -> definition(name.toUpperCase(Locale.ROOT), call, 0)));
            models.call(module + "view", (in, call) -> definition(WebRouter.ALL, call, 0));
            models.call(module + "route", (in, call) -> definition(
                    call.argument(0) instanceof Text(String method)
                            ? method.toUpperCase(Locale.ROOT)
                            : WebRouter.ALL,
                    call, 1));
        }
        for (String path : List.of("aiohttp.web.View", "aiohttp.web_urldispatcher.View")) {
            models.call(path, (in, call) -> new ViewPart(call.argument(0)));
        }
        for (String path : List.of("aiohttp.web.middleware", "aiohttp.web_middlewares.middleware")) {
            models.call(path, (in, call) -> call.argument(0));
        }
        RESPONSES.forEach((name, status) -> {
            for (String module : List.of("aiohttp.web.", "aiohttp.web_response.")) {
                models.call(module + name, response(module + name, status));
            }
        });
        WebErrors.install(models);
        UrlResource.install(models);
        ApispecModels.install(models);
    }

    private static Value app(Interpreter in, Invocation call) {
        Value given = call.named().get("middlewares");
        LanguageSemantics.Elements around = given == null ? null : in.elements(given);
        ListValue middlewares = ListValue.of(around == null ? List.of() : around.values());
        WebRouter app = new WebRouter(call.site(), in.frame(), middlewares);
        in.realm().companion(WebApps.class, WebApps::new).made(app);
        return app;
    }

    private static Value definition(String method, Invocation call, int pathAt) {
        return new RouteDefinition(
                method,
                call.named().getOrDefault("path", call.argument(pathAt)),
                call.named().getOrDefault("handler", call.argument(pathAt + 1)),
                call.site());
    }

    private static NativeCode response(String path, int usual) {
        boolean isJson = path.endsWith("json_response");
        return (in, call) -> {
            // The initialiser of a class of the project that extends it gets the instance.
            RecordValue response = call.receiver() instanceof RecordValue instance
                    && instance.type() instanceof ClassValue type
                    && Linearisation.of(type).contains(Unknown.library(path))
                            ? instance
                            : RecordValue.instance(Unknown.library(path), true, call.site());
            in.made(response, call.site());
            Value given = call.named().get(WebErrors.STATUS);
            Value positional = !isJson && call.has(STATUS_AT) ? call.argument(STATUS_AT) : new Num(usual);
            in.write(response, WebErrors.STATUS, given != null ? given : positional);
            Value data = call.named().getOrDefault("data", call.argument(0));
            in.write(response, WebAnswers.BODY, call.named().getOrDefault(
                    "body", call.named().getOrDefault("text", data)));
            in.write(response, WebErrors.ANSWER, Bool.TRUE);
            return response;
        };
    }

    /** What the library's base class gives to a class-based view. */
    private static final class ViewPart extends DomainValue {
        private final Value request;

        ViewPart(Value request) {
            this.request = request;
        }

        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return name.equals("request") || name.equals("_request") ? request : null;
        }
    }
}
