package dev.throughline.packs.fastapi;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import dev.throughline.packs.web.BracePaths;
import dev.throughline.packs.web.ResponseObject;
import dev.throughline.packs.web.WebApps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Models of FastAPI and Starlette. */
public final class FastApiPack implements Pack {
    private static final List<String> PARTS = List.of("Query", "Path", "Body", "Form", "File", "Header", "Cookie");
    private static final List<String> RESPONSE_MODULES = List.of(
            "fastapi", "fastapi.responses", "starlette.responses", "fastapi.exceptions");
    private static final Map<String, Integer> RESPONSES = Map.of(
            "Response", 200, "JSONResponse", 200, "PlainTextResponse", 200, "HTMLResponse", 200,
            "RedirectResponse", 307, "FileResponse", 200, "StreamingResponse", 200, "ORJSONResponse", 200,
            "UJSONResponse", 200, "EventSourceResponse", 200);

    @Override
    public String name() {
        return "fastapi";
    }

    @Override
    public CodeLanguage language() {
        return CodeLanguage.PYTHON;
    }

    @Override
    public Set<String> libraries() {
        return Set.of("fastapi", "starlette");
    }

    @Override
    public List<String> makingOfApps() {
        return List.of("FastAPI(", "Starlette(");
    }

    @Override
    public void install(Models models) {
        for (String path : List.of("fastapi.FastAPI", "fastapi.applications.FastAPI",
                "starlette.applications.Starlette")) {
            models.call(path, FastApiPack::app);
        }
        for (String path : List.of("fastapi.APIRouter", "fastapi.routing.APIRouter", "fastapi.routers.APIRouter",
                "starlette.routing.Router")) {
            models.call(path, FastApiPack::router);
        }
        for (String module : List.of("fastapi", "fastapi.params", "fastapi.param_functions")) {
            models.call(module + ".Depends", FastApiPack::depends);
            models.call(module + ".Security", FastApiPack::depends);
            PARTS.forEach(part -> models.call(module + "." + part, (in, call) -> new RequestPart(part, call)));
        }
        for (String path : List.of("fastapi.HTTPException", "fastapi.exceptions.HTTPException",
                "fastapi.exceptions.StarletteHTTPException", "starlette.exceptions.HTTPException")) {
            models.value(path, Errors.HTTP);
        }
        models.value("fastapi.exceptions.RequestValidationError", Errors.VALIDATION);
        RESPONSE_MODULES.forEach(module -> RESPONSES.forEach(
                (name, status) -> models.call(module + "." + name, response(module + "." + name, status))));
        models.call("sse_starlette.sse.EventSourceResponse", response("sse_starlette.EventSourceResponse", 200));
        models.call("starlette.routing.Route",
                (in, call) -> new StarletteRoute(StarletteRoute.Kind.ROUTE, call));
        models.call("fastapi.routing.APIRoute",
                (in, call) -> new StarletteRoute(StarletteRoute.Kind.ROUTE, call));
        models.call("starlette.routing.WebSocketRoute",
                (in, call) -> new StarletteRoute(StarletteRoute.Kind.WEBSOCKET, call));
        models.call("starlette.routing.Mount", (in, call) -> new StarletteRoute(StarletteRoute.Kind.MOUNT, call));
        for (String path : List.of("starlette.middleware.Middleware", "fastapi.middleware.Middleware")) {
            models.call(path, (in, call) -> new GivenMiddleware(call));
        }
        models.value("starlette.authentication.AuthenticationError", SignIn.REFUSED);
        StatusConstants.install(models);
        for (String module : List.of("fastapi.templating", "starlette.templating")) {
            models.call(module + ".Jinja2Templates().TemplateResponse", FastApiPack::page);
        }
        SecuritySchemes.install(models);
        LibraryGuards.install(models);
    }

    private static Value app(Interpreter in, Invocation call) {
        AsgiRouter app = new AsgiRouter(
                madeAt(in, call), maker(in), true, "", RouteOptions.dependencies(in, call));
        in.realm().companion(WebApps.class, WebApps::new).made(app);
        Overrides.of(in.realm()).add(app);
        if (call.named().get("exception_handlers") instanceof MapValue handlers) {
            Map<Value, Value> given = new LinkedHashMap<>();
            handlers.entries().forEach(entry -> given.put(entry.getKey(), entry.getValue()));
            app.errors().register(given);
        }
        app.lifetime().given(in, call.named());
        Registration registration = new Registration(app, "", in);
        registration.given(call.named().get("middleware"));
        registration.given(call.named().get("routes"));
        return app;
    }

    private static Value router(Interpreter in, Invocation call) {
        List<String> prefixes = BracePaths.texts(call.named().getOrDefault("prefix", new Text("")));
        AsgiRouter router = new AsgiRouter(
                madeAt(in, call), maker(in), false, prefixes.getFirst(), RouteOptions.dependencies(in, call));
        in.realm().companion(WebApps.class, WebApps::new).routerMade(router);
        router.lifetime().given(in, call.named());
        new Registration(router, prefixes.getFirst(), in).given(call.named().get("routes"));
        return router;
    }

    /** Where an app or router is made: for a class of the project that extends it, where that is instantiated. */
    private static Site madeAt(Interpreter in, Invocation call) {
        Site site = call.site();
        for (Frame f = in.frame(); f != null && f.functionName().equals("__init__"); f = f.caller()) {
            site = f.callSite();
        }
        return site;
    }

    private static @org.jspecify.annotations.Nullable Frame maker(Interpreter in) {
        Frame frame = in.frame();
        while (frame != null && frame.functionName().equals("__init__")) {
            frame = frame.caller();
        }
        return frame;
    }

    private static Value depends(Interpreter in, Invocation call) {
        Value named = call.named().get("dependency");
        Value callable = named != null ? named : call.has(0) ? call.argument(0) : null;
        return new Dependency(callable, call.site());
    }

    /** A page has its status by name, or after the request, the template and what is put into it. */
    private static Value page(Interpreter in, Invocation call) {
        Value usual = call.has(3) && call.argument(3) instanceof Num status ? status : new Num(200);
        Value status = call.named().getOrDefault("status_code", usual);
        RecordValue page = RecordValue.instance(
                Unknown.library("starlette.templating._TemplateResponse"), true, call.site());
        return ResponseObject.make(in, page, status, Unknown.ANY, call.site());
    }

    private static NativeCode response(String path, int usual) {
        return (in, call) -> {
            // The initialiser of a class of the project that extends it gets the instance.
            RecordValue response = call.receiver() instanceof RecordValue instance
                    && instance.type() instanceof ClassValue type
                    && Linearisation.of(type).contains(Unknown.library(path))
                            ? instance
                            : RecordValue.instance(Unknown.library(path), true, call.site());
            Value given = call.named().get("status_code");
            Value status = given != null ? given : call.has(1) ? call.argument(1) : new Num(usual);
            Value body = call.named().getOrDefault("content", call.argument(0));
            return ResponseObject.make(in, response, status, body, call.site());
        };
    }
}
