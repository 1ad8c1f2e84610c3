package dev.throughline.packs.pyclient;

import dev.throughline.eval.ContextManager;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Subscriptable;
import dev.throughline.eval.python.Walkable;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerCheck;
import dev.throughline.packs.client.AnswerField;
import dev.throughline.packs.client.AnswerTest;
import dev.throughline.packs.client.AnswerTests;
import dev.throughline.packs.client.ClientRequest;
import dev.throughline.packs.client.Relation;
import dev.throughline.packs.pytest.ExpectedError;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** An answer, or a part of it, with the members that the clients of Python give it. */
final class PythonAnswer extends AnswerField implements Subscriptable, Walkable, ContextManager {
    private static final Set<String> STATUSES = Set.of("status_code", STATUS, "status_int", "code");
    private static final Set<String> REASONS = Set.of("reason", "reason_phrase");

    /** Attributes, and methods that give themselves when they are called. */
    private static final Set<String> BODIES = Set.of(
            BODY, "text", "content", "data", "json", "get_json", "get_data", "json_body", "read", "aread", "raw",
            "form", "html", "lxml", "receive_json", "receive_text", "receive_bytes", "receive", "iter_lines",
            "aiter_lines", "iter_text", "aiter_text", "iter_bytes", "aiter_bytes", "iter_content", "streaming_content",
            "getvalue");

    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;
    private static final int REDIRECTS = 300;

    PythonAnswer(ClientRequest request, String path) {
        super(request, path);
    }

    @Override
    protected PythonAnswer part(String other) {
        return new PythonAnswer(request(), other);
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (!path().isEmpty()) {
            return part(path() + "." + name);
        }
        if (STATUSES.contains(name)) {
            return part(STATUS);
        }
        if (REASONS.contains(name)) {
            return part(REASON);
        }
        if (BODIES.contains(name)) {
            return part(BODY);
        }
        return switch (name) {
            case "is_success" -> part(OK);
            case OK -> status("<", CLIENT_ERRORS);
            case "is_error" -> status(">=", CLIENT_ERRORS);
            case "is_client_error" -> between(CLIENT_ERRORS, SERVER_ERRORS);
            case "is_server_error" -> status(">=", SERVER_ERRORS);
            case "is_redirect" -> between(REDIRECTS, CLIENT_ERRORS);
            case "raise_for_status" -> new NativeFunction(name, this::raiseForStatus);
            default -> part(name);
        };
    }

    private AnswerTest status(String operator, int bound) {
        return new AnswerTest(part(STATUS), operator, new Num(bound));
    }

    private Value between(int from, int below) {
        return new AnswerTests(true, List.of(status(">=", from), status("<", below)));
    }

    /** Fails unless the answer says success, and gives the answer; where the failure is expected, it says none. */
    private Value raiseForStatus(Interpreter in, Invocation call) {
        RecordValue error = RecordValue.instance(Unknown.library("httpx.HTTPStatusError"), true, call.site());
        in.write(error, "response", this);
        boolean succeeds = !ExpectedError.isExpected(in, error);
        AnswerCheck.observe(in, part(OK), Relation.TRUE, Bool.TRUE, succeeds, call.site());
        in.mayThrow(error, call.site(), false);
        return this;
    }

    @Override
    public @Nullable Value call(Interpreter in, Invocation invocation) {
        String path = path();
        if (path.equals(BODY) || path.equals(HEADERS) || path.isEmpty()) {
            return this;
        }
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            return Unknown.ANY;
        }
        PythonAnswer owner = part(path.substring(0, dot));
        // A method of a part of the answer gives a part of the answer.
        boolean reads = path.endsWith(".get") || path.endsWith(".pop") || path.endsWith(".getheader");
        return reads && invocation.argument(0) instanceof Text key ? owner.item(in, key, invocation.site()) : owner;
    }

    @Override
    public Value item(Interpreter interpreter, Value key, Site site) {
        if (path().isEmpty()) {
            // Old clients of frameworks give headers as items of the answer.
            return key instanceof Text(String name) ? header(name) : part(BODY);
        }
        if (path().equals(HEADERS) && key instanceof Text(String name)) {
            return header(name);
        }
        return switch (key) {
            case Text(String name) -> part(path() + "." + name);
            case Num number -> part(path() + "." + number.intValue(0));
            default -> part(path() + ".*");
        };
    }

    private PythonAnswer header(String name) {
        return part(HEADERS + "." + name.toLowerCase(Locale.ROOT));
    }

    @Override
    public LanguageSemantics.Elements walked(Interpreter interpreter) {
        return new LanguageSemantics.Elements(List.of(part(path() + ".*")), false);
    }

    /** A stream is entered to get the answer. */
    @Override
    public int within(Interpreter interpreter, Site site, ToIntFunction<Value> body) {
        return body.applyAsInt(this);
    }
}
