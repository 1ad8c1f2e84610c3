package dev.throughline.packs.axum;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.KeptApart;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A response as a value; also the parts of one without its body. */
final class BuiltResponse extends DomainValue implements KeptApart {
    static final String STATUS = "#status";
    private static final String BODY = "#body";

    private final Site created;
    private final @Nullable Frame creator;

    private BuiltResponse(Site created, @Nullable Frame creator) {
        this.created = created;
        this.creator = creator;
    }

    /** A response that is made here. */
    static BuiltResponse make(Interpreter in, Value status, Value body, Site site) {
        return make(in, status, body, site, in.frame());
    }

    /** A response that a function makes; null where that does not matter. */
    static BuiltResponse make(Interpreter in, Value status, Value body, Site site, @Nullable Frame maker) {
        BuiltResponse made = new BuiltResponse(site, maker);
        in.made(made, site);
        in.write(made, STATUS, status);
        in.write(made, BODY, body);
        return made;
    }

    /** What the code that a middleware passes a request on to answers; it is answered with where that is. */
    static BuiltResponse passedOn(Interpreter in, Site site) {
        return make(in, new PassedStatus(), Unknown.ANY, site);
    }

    Site created() {
        return created;
    }

    @Nullable Frame creator() {
        return creator;
    }

    Value status() {
        Value status = field(STATUS);
        return status == null ? Unknown.ANY : status;
    }

    Value body() {
        Value body = field(BODY);
        return body == null ? Nothing.UNDEFINED : body;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "status" -> new StatusOfResponse(this);
            case "status_mut" -> new NativeFunction(name, (in, call) -> new StatusOfResponse(this));
            case "body", "into_body", "body_mut" -> new NativeFunction(name, (in, call) -> Unknown.ANY);
            case "into_parts" -> new NativeFunction(name, (in, call) -> ListValue.of(List.of(this, body())));
            case "headers", "headers_mut", "extensions", "extensions_mut", "version" -> Unknown.library("http." + name);
            case "into_response", "map", "into", "clone" -> new NativeFunction(name, (in, call) -> this);
            default -> null;
        };
    }

    @Override
    public boolean assign(Interpreter interpreter, String name, Value value, Site site) {
        if (name.equals("status")) {
            interpreter.write(this, STATUS, value);
            return true;
        }
        return false;
    }
}
