package dev.throughline.packs.express;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.ResponseValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The response object of Express and Node. */
final class ExpressResponse extends ResponseValue {
    private static final Set<String> ANSWERS = Set.of("json", "send", "end", "jsonp");
    private static final Set<String> FILES = Set.of("sendFile", "download", "render", "sendfile");

    /** Setters of headers, cookies and the like, and listeners, which belong to no answer. */
    private static final Set<String> SETTERS = Set.of(
            "set", "header", "setHeader", "setHeaders", "append", "appendHeader", "removeHeader", "type", "contentType",
            "attachment", "cookie", "clearCookie", "location", "links", "vary", "on", "once", "off", "emit",
            "addListener", "removeListener", "removeAllListeners", "setTimeout", "flush", "cork", "uncork");

    private final Map<String, NativeCode> others = Map.of(
            "status", this::status,
            "sendStatus", this::sendStatus,
            "redirect", this::redirect,
            "writeHead", this::writeHead,
            "write", this::write,
            "flushHeaders", this::write,
            "format", this::format);

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (ANSWERS.contains(name)) {
            return new NativeFunction(name, this::answer);
        }
        if (FILES.contains(name)) {
            return new NativeFunction(name, this::file);
        }
        NativeCode code = others.get(name);
        if (code != null) {
            return new NativeFunction(name, code);
        }
        return switch (name) {
            case "statusCode" -> pendingStatus();
            case "headersSent", "writableEnded", "finished" -> sent();
            case "locals" -> {
                RecordValue locals = RecordValue.open(site);
                interpreter.write(this, name, locals);
                yield locals;
            }
            case "get", "getHeader" -> new NativeFunction(name, (in, call) -> Unknown.ANY);
            case "req", "app", "socket", "connection" -> Unknown.PRESENT;
            case "destroyed", "closed" -> Unknown.ANY;
            default -> SETTERS.contains(name) ? new NativeFunction(name, this::same) : Unknown.ANY;
        };
    }

    @Override
    protected ResponseValue fresh() {
        return new ExpressResponse();
    }

    @Override
    public boolean assign(Interpreter interpreter, String name, Value value, Site site) {
        if (name.equals("statusCode")) {
            pendingStatus(interpreter, value);
            return true;
        }
        return false;
    }

    private Value same(Interpreter in, Invocation call) {
        return this;
    }

    private Value status(Interpreter in, Invocation call) {
        pendingStatus(in, call.argument(0));
        return this;
    }

    private Value answer(Interpreter in, Invocation call) {
        // Version 4 also takes the status first: res.send(404, body).
        boolean statusFirst = call.has(1) && call.argument(0) instanceof Num;
        Value status = statusFirst ? call.argument(0) : pendingStatus();
        emit(in, status, call.argument(statusFirst ? 1 : 0), call.site());
        return this;
    }

    private Value sendStatus(Interpreter in, Invocation call) {
        emit(in, call.argument(0), Nothing.UNDEFINED, call.site());
        return this;
    }

    private Value redirect(Interpreter in, Invocation call) {
        Value status = call.has(1) && !(call.argument(0) instanceof dev.throughline.eval.value.Text)
                ? call.argument(0)
                : new Num(302);
        emit(in, status, Nothing.UNDEFINED, call.site());
        return this;
    }

    private Value file(Interpreter in, Invocation call) {
        emit(in, pendingStatus(), Unknown.ANY, call.site());
        if (call.last() instanceof Closure callback) {
            in.maybe("the file cannot be sent", call.site(), () -> {
                unsent(in);
                return in.call(callback, this, List.of(Unknown.ANY), call.site());
            });
        }
        return this;
    }

    private Value writeHead(Interpreter in, Invocation call) {
        pendingStatus(in, call.argument(0));
        return this;
    }

    /** A streamed answer begins with its first piece. */
    private Value write(Interpreter in, Invocation call) {
        if (sent().equals(dev.throughline.eval.value.Bool.FALSE)) {
            begin(in, pendingStatus(), call.argument(0), call.site());
        }
        return dev.throughline.eval.value.Bool.TRUE;
    }

    private Value format(Interpreter in, Invocation call) {
        if (call.argument(0) instanceof RecordValue choices) {
            for (String type : choices.keys()) {
                in.maybe("the client accepts " + type, call.site(),
                        () -> in.call(in.get(choices, type, call.site()), this, List.of(), call.site()));
            }
        }
        return this;
    }
}
