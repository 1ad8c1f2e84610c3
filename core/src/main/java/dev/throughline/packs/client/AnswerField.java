package dev.throughline.packs.client;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that a test holds, or a part of it, by path: empty for the whole, {@code status},
 * {@code body.error.code}. Assertion models read from it what is being checked.
 */
public final class AnswerField extends DomainValue {
    /** The path of the status. */
    public static final String STATUS = "status";

    /** The path of the success flag, true for 2xx. */
    public static final String OK = "ok";

    /** The path of the body. */
    public static final String BODY = "body";

    private static final List<String> STATUS_NAMES = List.of("status", "statusCode", "code");
    private static final List<String> BODY_NAMES = List.of("body", "data", "text", "_body");
    private static final List<String> BODY_READERS = List.of("json", "text", "blob", "arrayBuffer", "formData");

    private final ClientRequest request;
    private final String path;

    public AnswerField(ClientRequest request, String path) {
        this.request = request;
        this.path = path;
    }

    public ClientRequest request() {
        return request;
    }

    /** Which part of the answer it is. */
    public String path() {
        return path;
    }

    public boolean isStatus() {
        return path.equals(STATUS);
    }

    /** Whether it is the body or a part of it. */
    public boolean isInBody() {
        return path.equals(BODY) || path.startsWith(BODY + ".");
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (!path.isEmpty()) {
            return new AnswerField(request, path + "." + name);
        }
        if (STATUS_NAMES.contains(name)) {
            return new AnswerField(request, STATUS);
        }
        if (name.equals(OK)) {
            return new AnswerField(request, OK);
        }
        if (BODY_READERS.contains(name) && !name.equals("text")) {
            return new NativeFunction(name, (in, call) -> PromiseValue.of(new AnswerField(request, BODY)));
        }
        if (BODY_NAMES.contains(name)) {
            return new AnswerField(request, BODY);
        }
        return new AnswerField(request, name);
    }

    @Override
    public @Nullable Value call(Interpreter interpreter, Invocation invocation) {
        if (path.equals("text")) {
            return PromiseValue.of(new AnswerField(request, BODY));
        }
        // A method of a part of the answer (body.items.map): its result is a part of the answer too.
        int dot = path.lastIndexOf('.');
        return dot < 0 ? Unknown.ANY : new AnswerField(request, path.substring(0, dot));
    }

    @Override
    public @Nullable Value compare(String operator, Value other) {
        return new AnswerTest(this, operator, other);
    }
}
