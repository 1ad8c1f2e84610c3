package dev.throughline.packs.client.http;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerField;
import dev.throughline.packs.client.ClientRequest;
import dev.throughline.packs.client.TestCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request of Node's {@code http} module: sent at its end, answered to its callbacks. */
final class NodeRequest extends DomainValue {
    private static final List<String> LIBRARIES = List.of("http", "https", "node:http", "node:https");

    private final ClientRequest request;
    private final List<Value> listeners = new ArrayList<>();

    private NodeRequest(ClientRequest request) {
        this.request = request;
    }

    static void install(Models models) {
        for (String library : LIBRARIES) {
            models.call(library + ".request", TestCode.only(NodeRequest::start));
            models.call(library + ".get", TestCode.only((in, call) -> start(in, call).end(in, call.site())));
        }
    }

    /** {@code request(url, options, callback)}, of which url or options may be left out. */
    private static NodeRequest start(Interpreter in, Invocation call) {
        boolean addressed = !(call.argument(0) instanceof RecordValue);
        Value given = call.argument(addressed ? 1 : 0);
        Options options = new Options(in, given instanceof Closure ? Nothing.UNDEFINED : given, call.site());
        Value address = addressed ? call.argument(0) : address(options);
        NodeRequest made = new NodeRequest(options.request(options.method("GET"), address));
        if (call.last() instanceof Closure callback) {
            made.listeners.add(callback);
        }
        return made;
    }

    private static Value address(Options options) {
        Value host = options.first("hostname", "host");
        Value port = options.in().semantics().text(options.get("port"));
        Value path = options.get("path");
        return Template.concat(List.of(
                new Text("http://"),
                host instanceof Nothing ? new Text("localhost") : host,
                new Text(":"),
                port,
                path instanceof Nothing ? new Text("/") : path));
    }

    private NodeRequest end(Interpreter in, Site site) {
        request.send(in);
        AnswerField answer = new AnswerField(request, "");
        listeners.forEach(listener -> in.call(listener, Nothing.UNDEFINED, List.of(answer), site));
        return this;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "on", "once" -> new NativeFunction(name, (in, call) -> {
                if (call.argument(0).equals(new Text("response"))) {
                    listeners.add(call.argument(1));
                }
                return this;
            });
            case "setHeader" -> new NativeFunction(name, (in, call) -> {
                request.header(in, call.argument(0), call.argument(1));
                return this;
            });
            case "write" -> new NativeFunction(name, (in, call) -> {
                Options.body(request, call.argument(0));
                return this;
            });
            case "end" -> new NativeFunction(name, (in, call) -> {
                if (!(call.argument(0) instanceof Nothing || call.argument(0) instanceof Closure)) {
                    Options.body(request, call.argument(0));
                }
                return end(in, call.site());
            });
            default -> new NativeFunction(name, (in, call) -> this);
        };
    }
}
