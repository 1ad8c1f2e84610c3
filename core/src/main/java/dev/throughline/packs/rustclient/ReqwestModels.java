package dev.throughline.packs.rustclient;

import com.google.re2j.Pattern;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.TestCode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How clients are made that send requests to addresses, and functions that send one. */
final class ReqwestModels {
    private static final List<String> CLIENTS = List.of(
            "reqwest.Client", "reqwest.blocking.Client", "wreq.Client", "isahc.HttpClient", "surf.Client",
            "hyper.Client",
            "hyper.client.Client", "hyper_util.client.legacy.Client");
    private static final List<String> BUILDERS = List.of(
            "reqwest.ClientBuilder", "reqwest.blocking.ClientBuilder", "reqwest_middleware.ClientBuilder",
            "hyper_util.client.legacy.Builder", "awc.ClientBuilder");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete", "head");

    /** A method of a client that tests were given by other code. */
    private static final Pattern REQUEST = Pattern.compile(
            "(reqwest|reqwest_middleware|awc)\\.(blocking\\.)?Client.{0,140}\\.(get|post|put|patch|delete|head|request)");

    private ReqwestModels() {}

    static void install(Models models) {
        CLIENTS.forEach(client -> installClient(models, client, ClientKind.REQWEST));
        List.of("awc.Client", "actix_web.client.Client").forEach(
                client -> installClient(models, client, ClientKind.AWC));
        BUILDERS.forEach(builder -> models.call(builder + ".new", acting(
                (in, call) -> new ClientBuilder(builder.startsWith("awc") ? ClientKind.AWC : ClientKind.REQWEST))));
        for (String module : List.of("reqwest", "reqwest.blocking", "surf", "isahc")) {
            METHODS.forEach(method -> models.call(module + "." + method,
                    acting((in, call) -> send(in, ClientKind.REQWEST, method, call))));
        }
        METHODS.forEach(method -> models.call("ureq." + method,
                acting((in, call) -> request(in, ClientKind.UREQ, method, call))));
        for (String agent : List.of("ureq.Agent.new_with_defaults", "ureq.agent", "ureq.Agent.new")) {
            models.call(agent, acting((in, call) -> client(ClientKind.UREQ)));
        }
        for (String builder : List.of("ureq.AgentBuilder.new", "ureq.builder", "ureq.Agent.config_builder")) {
            models.call(builder, acting((in, call) -> new ClientBuilder(ClientKind.UREQ)));
        }
        models.answer(ReqwestModels::ofOthers);
    }

    private static void installClient(Models models, String path, ClientKind kind) {
        models.call(path + ".new", acting((in, call) -> client(kind)));
        models.call(path + ".default", acting((in, call) -> client(kind)));
        models.call(path + ".builder", acting((in, call) -> new ClientBuilder(kind)));
    }

    /** What a client of production code is, its boundary tells. */
    private static NativeCode acting(NativeCode model) {
        return (in, call) -> TestCode.isActing(in) ? model.call(in, call) : null;
    }

    private static HttpClient client(ClientKind kind) {
        return new HttpClient(kind, Nothing.UNDEFINED);
    }

    private static OutgoingRequest request(Interpreter in, ClientKind kind, String method, Invocation call) {
        return new OutgoingRequest(client(kind), kind, call.site())
                .to(in, new Text(method.toUpperCase(Locale.ROOT)), call.argument(0));
    }

    private static Value send(Interpreter in, ClientKind kind, String method, Invocation call) {
        HttpClient client = client(kind);
        return request(in, kind, method, call).sendBy(in, client, call.site());
    }

    private static @Nullable Value ofOthers(Interpreter in, Unknown callee, Invocation call) {
        String path = callee.path();
        if (path == null || !TestCode.isRunning(in) || !REQUEST.matches(path)) {
            return null;
        }
        ClientKind kind = path.startsWith("awc") ? ClientKind.AWC : ClientKind.REQWEST;
        String method = path.substring(path.lastIndexOf('.') + 1);
        return method.equals("request")
                ? new OutgoingRequest(client(kind), kind, call.site()).to(in, call.argument(0), call.argument(1))
                : request(in, kind, method, call);
    }
}
