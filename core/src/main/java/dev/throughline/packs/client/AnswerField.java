package dev.throughline.packs.client;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer that a test holds, or a part of it, by path: empty for the whole, {@code status},
 * {@code body.error.code}. Assertion models read from it what is being checked. Its members are those that clients of
 * Node give it; subclasses know what others call them.
 */
public class AnswerField extends DomainValue {
    /** The path of the status. */
    public static final String STATUS = "status";

    /** The path of the success flag, true for 2xx. */
    public static final String OK = "ok";

    /** The path of the reason phrase, the words that go with the status. */
    public static final String REASON = "statusText";

    /** The path of the body. */
    public static final String BODY = "body";

    /** The path of the headers; each follows in lower case. */
    public static final String HEADERS = "headers";

    private static final List<String> STATUS_NAMES = List.of("status", "statusCode", "code");
    private static final List<String> REASON_NAMES = List.of(REASON, "statusMessage");
    private static final List<String> BODY_NAMES = List.of("body", "data", "text", "_body");
    private static final List<String> BODY_READERS = List.of("json", "text", "blob", "arrayBuffer", "formData");

    private static final List<String> HEADER_NAMES = List.of("header", HEADERS);
    private static final List<String> HEADER_READERS = List.of("get", "headers.get", "header.get");

    /** What {@code should} of an answer is: the same as expecting something of it. */
    private static final Value EXPECT = Unknown.library("chai.expect");

    private final ClientRequest request;
    private final String path;

    public AnswerField(ClientRequest request, String path) {
        this.request = request;
        this.path = path;
    }

    public final ClientRequest request() {
        return request;
    }

    /** Another part of the same answer, as the same client gives it. */
    protected AnswerField part(String other) {
        return new AnswerField(request, other);
    }

    /** Which part of the answer it is. */
    public final String path() {
        return path;
    }

    public final boolean isStatus() {
        return path.equals(STATUS);
    }

    /** Whether it is the same part of the same answer. */
    public final boolean isSameAs(AnswerField other) {
        return request == other.request && path.equals(other.path);
    }

    /** Whether it is the body or a part of it. */
    public final boolean isInBody() {
        return path.equals(BODY) || path.startsWith(BODY + ".");
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (name.equals("should")) {
            return interpreter.call(EXPECT, Nothing.UNDEFINED, List.of(this), site);
        }
        if (!path.isEmpty()) {
            return part(path + "." + name);
        }
        if (HEADER_NAMES.contains(name)) {
            return part(HEADERS);
        }
        if (STATUS_NAMES.contains(name)) {
            return part(STATUS);
        }
        if (REASON_NAMES.contains(name)) {
            return part(REASON);
        }
        if (name.equals(OK)) {
            return part(OK);
        }
        if (BODY_READERS.contains(name) && !name.equals("text")) {
            return new NativeFunction(name, (in, call) -> PromiseValue.of(part(BODY)));
        }
        if (BODY_NAMES.contains(name)) {
            return part(BODY);
        }
        return part(name);
    }

    @Override
    public @Nullable Value call(Interpreter interpreter, Invocation invocation) {
        if (path.equals(STATUS) || path.equals(OK) || path.equals(HEADERS)) {
            return this;
        }
        if (path.equals("text") || path.equals(BODY)) {
            return PromiseValue.of(part(BODY));
        }
        if (path.equals("on") || path.equals("once")) {
            // The stream of the body: its listeners get pieces of it.
            interpreter.call(
                    invocation.argument(1),
                    Nothing.UNDEFINED,
                    List.of(part(BODY)),
                    invocation.site());
            return part("");
        }
        if (HEADER_READERS.contains(path) && invocation.argument(0) instanceof Text(String name)) {
            return part(HEADERS + "." + name.toLowerCase(Locale.ROOT));
        }
        // A method of a part of the answer (body.items.map): its result is a part of the answer too.
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            return Unknown.ANY;
        }
        AnswerField owner = part(path.substring(0, dot));
        callbacks(interpreter, owner, invocation);
        return owner;
    }

    /** Functions that a method of a part is given look at the elements of that part. */
    private void callbacks(Interpreter in, AnswerField owner, Invocation invocation) {
        AnswerField element = part(owner.path + ".*");
        for (Value argument : invocation.arguments()) {
            if (argument instanceof Closure) {
                in.maybe("there are elements", invocation.site(),
                        () -> in.call(argument, Nothing.UNDEFINED, List.of(element), invocation.site()));
            }
        }
    }

    @Override
    public @Nullable Value compare(String operator, Value other) {
        return Relation.ofOperator(operator) == null ? null : new AnswerTest(this, operator, other);
    }

    @Override
    public @Nullable Value compareWithin(String operator, Value holder, Value other) {
        return Relation.ofOperator(operator) == Relation.EQUAL
                ? new AnswerComparison(holder, other, !Relation.isNegated(operator))
                : null;
    }

    @Override
    public Value negated() {
        return new AnswerNot(this);
    }

    /** An answer is there; whether a part of it is, the test has to find out. */
    @Override
    public Ternary truth() {
        return path.isEmpty() || isStatus() ? Ternary.TRUE : Ternary.MAYBE;
    }
}
