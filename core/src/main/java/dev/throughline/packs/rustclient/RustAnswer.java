package dev.throughline.packs.rustclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Fallible;
import dev.throughline.eval.rust.Indexed;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.Typed;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerField;
import dev.throughline.packs.client.AnswerTest;
import dev.throughline.packs.client.AnswerTests;
import dev.throughline.packs.client.ClientRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer, or a part of it, with the members that the clients of Rust give it. Methods of a part are parts by their
 * names until they are called. It is its own success where a client gives a result of it.
 */
final class RustAnswer extends AnswerField implements Fallible, Indexed, Typed {
    private static final Set<String> BODIES = Set.of(
            "text", "json", "bytes", "body", "into_body", "form", "into_string", "into_json", "collect", "chunk",
            "bytes_stream", "text_with_charset", "json_limit", "body_mut", "into_bytes", "as_bytes", "into_reader",
            "yaml", "body_string", "body_json");
    private static final Set<String> LOOKING_UP = Set.of("get", "pointer", "get_all", "header", "maybe_header",
            "remove");
    private static final Set<String> SEARCHING = Set.of("contains", "starts_with", "ends_with", "contains_key");
    private static final Set<String> BEING_THERE = Set.of(
            "is_some", "is_ok", "is_string", "is_array", "is_object", "is_number", "is_u64", "is_i64", "is_boolean");
    private static final Set<String> BEING_ABSENT = Set.of("is_none", "is_err", "is_null");
    private static final int CLASS = 100;
    private static final int REDIRECTS = 300;
    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;

    private final @Nullable Type type;

    RustAnswer(ClientRequest request, String path) {
        this(request, path, null);
    }

    private RustAnswer(ClientRequest request, String path, @Nullable Type type) {
        super(request, path);
        this.type = type;
    }

    @Override
    public @Nullable Type type() {
        return type;
    }

    /** Only what is read from the body has a type of the project. */
    @Override
    public Value typed(Type written) {
        return isInBody() ? new RustAnswer(request(), path(), written) : this;
    }

    @Override
    protected RustAnswer part(String other) {
        return new RustAnswer(request(), other);
    }

    /** The status. */
    RustAnswer status() {
        return part(STATUS);
    }

    /** Another part, by its path. */
    RustAnswer of(String other) {
        return part(other);
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (isStatus()) {
            return ofStatus(name);
        }
        if (!path().isEmpty()) {
            return name.equals("await") ? this : part(path() + "." + name);
        }
        if (BODIES.contains(name)) {
            return part(BODY);
        }
        return switch (name) {
            case "status", "status_code", "into_status" -> part(STATUS);
            case "headers", "into_headers" -> part(HEADERS);
            case "header", "maybe_header" -> part(HEADERS + ".get");
            case "content_type" -> part(HEADERS + ".content-type");
            case "status_text" -> part(REASON);
            case "into_parts" ->
                new NativeFunction(name, (in, call) -> ListValue.of(List.of(this, part(BODY))));
            case "error_for_status", "error_for_status_ref" ->
                new NativeFunction(name, (in, call) -> new CheckedAnswer(this));
            case "unwrap", "expect", "clone", "into", "as_ref", "as_mut", "unwrap_or_default", "borrow", "to_owned" ->
                null;
            default -> ServerAssertions.find(this, name);
        };
    }

    private @Nullable Value ofStatus(String name) {
        Value test = switch (name) {
            case "is_success" -> part(OK);
            case "is_informational" -> between(CLASS);
            case "is_redirection" -> between(REDIRECTS);
            case "is_client_error" -> between(CLIENT_ERRORS);
            case "is_server_error" -> between(SERVER_ERRORS);
            case "canonical_reason" -> part(REASON);
            case "as_u16", "as_str", "clone", "into", "to_string", "as_ref" -> this;
            default -> null;
        };
        if (test != null) {
            return new NativeFunction(name, (in, call) -> test);
        }
        return switch (name) {
            case "eq" -> new NativeFunction(name, (in, call) -> new AnswerTest(this, "==", call.argument(0)));
            case "ne" -> new NativeFunction(name, (in, call) -> new AnswerTest(this, "!=", call.argument(0)));
            default -> null;
        };
    }

    /** A test that the status is below a number. */
    AnswerTest below(int bound) {
        return new AnswerTest(part(STATUS), "<", new Num(bound));
    }

    /** A test that the status is of a class. */
    Value between(int first) {
        return new AnswerTests(true,
                List.of(new AnswerTest(part(STATUS), ">=", new Num(first)), below(first + CLASS)));
    }

    @Override
    public @Nullable Value call(Interpreter in, Invocation call) {
        String path = path();
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            return this;
        }
        RustAnswer owner = part(path.substring(0, dot));
        String name = path.substring(dot + 1);
        if (owner.path().equals(HEADERS) && LOOKING_UP.contains(name) && call.argument(0) instanceof Text(String key)) {
            return header(key);
        }
        if (LOOKING_UP.contains(name) && call.has(0)) {
            return owner.at(in, call.argument(0));
        }
        if (SEARCHING.contains(name)) {
            return new AnswerTest(owner, "in", call.argument(0));
        }
        if (BEING_THERE.contains(name)) {
            return new AnswerTest(owner, "==", Unknown.PRESENT);
        }
        if (BEING_ABSENT.contains(name)) {
            return new AnswerTest(owner, "!=", Unknown.PRESENT);
        }
        return switch (name) {
            case "len", "count" -> owner.part(owner.path() + ".length");
            case "is_empty" -> new AnswerTest(owner.part(owner.path() + ".length"), "==", new Num(0));
            case "eq", "ne" -> new AnswerTest(owner, name.equals("eq") ? "==" : "!=", call.argument(0));
            default -> owner.applied(in, call, name);
        };
    }

    /** What a method gives that looks at a part with functions; without them it gives a part too. */
    private Value applied(Interpreter in, Invocation call, String name) {
        boolean each = name.equals("filter") || name.equals("any") || name.equals("all") || name.equals("find")
                || name.equals("for_each") || name.equals("position");
        List<Value> given = new ArrayList<>();
        for (Value argument : call.arguments()) {
            if (argument instanceof Closure) {
                Value item = each ? anyItem(in) : this;
                given.add(in.maybe("there is something to look at", call.site(),
                        () -> in.call(argument, Nothing.UNDEFINED, List.of(item), call.site())));
            }
        }
        for (Value value : given) {
            for (Value option : Union.options(value)) {
                boolean told = option instanceof AnswerField || option instanceof AnswerTest
                        || option instanceof AnswerTests;
                if (told && !name.equals("filter") && !name.equals("find")) {
                    return option;
                }
            }
        }
        return this;
    }

    private RustAnswer header(String name) {
        return part(HEADERS + "." + name.toLowerCase(Locale.ROOT));
    }

    @Override
    public Value at(Interpreter in, Value key) {
        if (path().equals(HEADERS)) {
            return key instanceof Text(String name) ? header(name) : part(HEADERS + ".*");
        }
        return switch (key) {
            case Text(String name) -> part(path() + "." + name.replaceFirst("^/", "").replace('/', '.'));
            case Num number -> part(path() + "." + number.intValue(0));
            default -> anyItem(in);
        };
    }

    @Override
    public RustAnswer anyItem(Interpreter interpreter) {
        return part(path() + ".*");
    }

    @Override
    public Value succeeded(Interpreter interpreter, Site site) {
        return this;
    }
}
