package dev.throughline.packs.actix;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.KeptApart;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** A response that code has made, or a builder of one: it keeps where and under which decisions it was begun. */
final class Response extends DomainValue implements KeptApart {
    private static final String STATUS = "#status";

    private final Value body;
    private final RecordValue made;
    private final @Nullable Frame frame;
    private final Site site;

    private Response(Value body, RecordValue made, @Nullable Frame frame, Site site) {
        this.body = body;
        this.made = made;
        this.frame = frame;
        this.site = site;
    }

    /** A response that is made here. */
    static Response of(Interpreter in, Value status, Value body, Site site) {
        RecordValue made = RecordValue.closed(site);
        in.made(made, site);
        Response response = new Response(body, made, in.frame(), site);
        in.write(response, STATUS, status);
        return response;
    }

    /** Its status, a number where it is known. */
    Value status() {
        Value status = field(STATUS);
        return status == null ? Unknown.ANY : status;
    }

    Value body() {
        return body;
    }

    /** Stands for it where it is asked under which decisions it was made. */
    RecordValue made() {
        return made;
    }

    /** The activation that made it. */
    @Nullable Frame frame() {
        return frame;
    }

    /** Where it was begun. */
    Site site() {
        return site;
    }

    private Response with(Interpreter in, Value status, Value content) {
        Response response = new Response(content, made, frame, site);
        in.write(response, STATUS, status);
        return response;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site at) {
        return switch (name) {
            case "json", "body", "set_body", "streaming" ->
                new NativeFunction(name, (in, call) -> call.has(0) ? with(in, status(), call.argument(0)) : body);
            case "message_body" ->
                new NativeFunction(name, (in, call) -> Results.ok(in, with(in, status(), call.argument(0))));
            case "finish", "drop_body" -> new NativeFunction(name, (in, call) -> with(in, status(), Nothing.UNDEFINED));
            case "status" -> new NativeFunction(name, (in, call) -> {
                if (!call.has(0)) {
                    return status();
                }
                in.write(this, STATUS, call.argument(0));
                return this;
            });
            case "status_code" -> new NativeFunction(name, (in, call) -> status());
            case "with_status", "using_status_code" ->
                new NativeFunction(name, (in, call) -> with(in, call.argument(0), body));
            case "permanent" -> new NativeFunction(name, (in, call) -> with(in, ResponseModels.PERMANENT, body));
            case "temporary" -> new NativeFunction(name, (in, call) -> with(in, ResponseModels.TEMPORARY, body));
            case "see_other" -> new NativeFunction(name, (in, call) -> with(in, ResponseModels.SEE_OTHER, body));
            case "into_body" -> new NativeFunction(name, (in, call) -> body);
            case "into_parts" -> new NativeFunction(name, (in, call) -> ListValue.of(java.util.List.of(this, body)));
            case "add_cookie", "add_removal_cookie" ->
                new NativeFunction(name, (in, call) -> Results.ok(in, Nothing.UNDEFINED));
            case "error" -> new NativeFunction(name, (in, call) -> Results.none(in));
            case "headers", "headers_mut", "extensions", "extensions_mut", "cookies", "request" ->
                new NativeFunction(name, (in, call) -> Unknown.ANY);
            default -> new NativeFunction(name, (in, call) -> this);
        };
    }
}
