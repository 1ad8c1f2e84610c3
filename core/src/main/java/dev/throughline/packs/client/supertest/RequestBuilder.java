package dev.throughline.packs.client.supertest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerField;
import dev.throughline.packs.client.ClientRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that is being built; it is sent when somebody waits for it or hands it a callback. */
final class RequestBuilder extends DomainValue {
    private static final List<String> CHAINED = List.of(
            "set", "send", "query", "field", "attach", "auth", "type", "accept", "timeout", "redirects", "ok",
            "retry", "buffer", "parse", "responseType", "withCredentials", "unset", "use", "on", "once", "ca",
            "trustLocalhost", "connect", "http2", "disableTLSCerts", "sortQuery", "serialize", "key", "cert",
            "abort", "pipe", "maxResponseSize");
    private static final List<String> PROMISED = List.of("then", "catch", "finally");

    private final ClientRequest request;
    private final boolean rejects;
    private final List<ExpectedAnswer> expected = new ArrayList<>();
    private boolean sent;

    /**
     * @param rejects whether an answer that is an error makes the promise fail
     */
    RequestBuilder(ClientRequest request, boolean rejects) {
        this.request = request;
        this.rejects = rejects;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (CHAINED.contains(name)) {
            return new NativeFunction(name, (in, call) -> {
                apply(in, name, call);
                return this;
            });
        }
        if (PROMISED.contains(name)) {
            return new NativeFunction(name, (in, call) -> {
                Value promise = promise(in, call.site());
                return in.call(in.get(promise, name, call.site()), call.on(promise));
            });
        }
        return switch (name) {
            case "expect" -> new NativeFunction(name, this::expect);
            case "end" -> new NativeFunction(name, (in, call) -> end(in, call.argument(0), call.site()));
            default -> null;
        };
    }

    /** Applies a method of the builder to the request. */
    void apply(Interpreter in, String name, Invocation call) {
        switch (name) {
            case "set" -> request.header(in, call.argument(0), call.argument(1));
            case "send" -> body(in, call.argument(0));
            case "query" -> request.query(in, call.argument(0));
            case "field", "attach" -> form(in, call);
            case "auth" -> request.header(in, new Text("authorization"), credentials(in, call));
            case "type" -> request.header(in, new Text("content-type"), call.argument(0));
            case "accept" -> request.header(in, new Text("accept"), call.argument(0));
            default -> {}
        }
    }

    /** Records that are sent one after the other become one body. */
    private void body(Interpreter in, Value sentBody) {
        if (request.body() instanceof RecordValue before && sentBody instanceof RecordValue more) {
            RecordValue both = before.isOpen() || more.isOpen() ? RecordValue.open(null) : RecordValue.closed(null);
            before.keys().forEach(key -> in.write(both, key, in.get(before, key, request.site())));
            more.keys().forEach(key -> in.write(both, key, in.get(more, key, request.site())));
            request.body(both);
        } else if (!(sentBody instanceof Nothing)) {
            request.body(sentBody);
        }
    }

    /** A form: the fields that are known, and files. */
    private void form(Interpreter in, Invocation call) {
        RecordValue form = request.body() instanceof RecordValue before ? before : RecordValue.open(null);
        if (call.argument(0) instanceof Text(String field)) {
            in.write(form, field, call.argument(1));
        }
        request.header(in, new Text("content-type"), new Text("multipart/form-data"));
        request.body(form);
    }

    private Value credentials(Interpreter in, Invocation call) {
        boolean bearer = call.last() instanceof RecordValue options
                && in.get(options, "type", call.site()).equals(new Text("bearer"));
        return bearer
                ? Template.concat(List.of(new Text("Bearer "), call.argument(0)))
                : Template.concat(List.of(new Text("Basic "), Unknown.PRESENT));
    }

    // ------------------------------------------------------------------ sending

    private Value expect(Interpreter in, Invocation call) {
        boolean callback = call.arguments().size() > 1 && isFunction(call.last());
        int checked = call.arguments().size() - (callback ? 1 : 0);
        expected.add(new ExpectedAnswer(call.with(call.arguments().subList(0, checked))));
        return callback ? end(in, call.last(), call.site()) : this;
    }

    static boolean isFunction(Value value) {
        return value instanceof Closure || value instanceof NativeFunction || value instanceof BoundFunction;
    }

    private Value end(Interpreter in, Value callback, Site site) {
        AnswerField answer = send(in);
        if (!(callback instanceof Nothing)) {
            in.catching(() -> in.call(callback, Nothing.UNDEFINED, List.of(Nothing.NULL, answer), site));
        }
        return this;
    }

    @Override
    public Value awaited(Interpreter in, Site site) {
        return in.await(promise(in, site), site);
    }

    private Value promise(Interpreter in, Site site) {
        AnswerField answer = send(in);
        if (!rejects) {
            return PromiseValue.of(answer);
        }
        RecordValue error = RecordValue.open(site);
        in.write(error, "status", in.get(answer, AnswerField.STATUS, site));
        in.write(error, "response", answer);
        return new PromiseValue(
                answer, List.of(new ThrownValue(error, site, in.frame(), in.condition(), false)));
    }

    private AnswerField send(Interpreter in) {
        AnswerField answer = new AnswerField(request, "");
        request.send(in);
        if (!sent) {
            sent = true;
            expected.forEach(one -> one.observe(in, answer));
        }
        return answer;
    }
}
