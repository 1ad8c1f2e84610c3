package dev.throughline.packs.client;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Emitted;
import dev.throughline.packs.web.Exchange;
import dev.throughline.packs.web.Layer;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.SentPath;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One request that test code sends: what is known of it, and, once it was sent, how the app under test
 * dealt with it.
 */
public final class ClientRequest {
    private static final int CLASS_SIZE = 100;
    private static final int REDIRECTS = 3;

    private final @Nullable String method;
    private final Value address;
    private final @Nullable RouterValue app;
    private final Site site;
    private final @Nullable Frame frame;
    private final RecordValue headers = RecordValue.closed(null);
    private final RecordValue query = RecordValue.closed(null);
    private Value body = Nothing.UNDEFINED;
    private boolean sent;
    private @Nullable Layer route;
    private List<Exchange.Step> steps = List.of();
    private @Nullable StatusSet bounds;
    private @Nullable PathCondition boundsCondition;

    /**
     * @param method in capitals, or null when it is not known
     * @param address path or URL as the test gives it
     * @param app the app that answers in this process, or null when the request leaves the process
     */
    public ClientRequest(
            @Nullable String method, Value address, @Nullable RouterValue app, Site site, @Nullable Frame frame) {
        this.method = method == null ? null : method.toUpperCase(Locale.ROOT);
        this.address = address;
        this.app = app;
        this.site = site;
        this.frame = frame;
    }

    public @Nullable String method() {
        return method;
    }

    public Value address() {
        return address;
    }

    public @Nullable RouterValue app() {
        return app;
    }

    /** Where the test sends it. */
    public Site site() {
        return site;
    }

    public @Nullable Frame frame() {
        return frame;
    }

    /** Sets a header, or opens the headers when the name is not known. */
    public void header(Interpreter in, Value name, Value value) {
        if (name instanceof Text(String text)) {
            in.write(headers, text.toLowerCase(Locale.ROOT), value);
        } else if (name instanceof RecordValue record) {
            for (String key : record.keys()) {
                in.write(headers, key.toLowerCase(Locale.ROOT), in.get(record, key, site));
            }
            if (record.isOpen()) {
                in.write(headers, "#open", Bool.TRUE);
            }
        } else if (name instanceof MapValue map && map.entries().stream().allMatch(e -> e.getKey() instanceof Text)) {
            map.entries().forEach(entry -> header(in, entry.getKey(), entry.getValue()));
            if (map.isOpen()) {
                in.write(headers, "#open", Bool.TRUE);
            }
        } else if (!(name instanceof Nothing)) {
            in.write(headers, "#open", Bool.TRUE);
        }
    }

    /** Adds query parameters; what is not known opens them. */
    public void query(Interpreter in, Value parameters) {
        if (parameters instanceof RecordValue record && !record.isOpen()) {
            record.keys().forEach(key -> in.write(query, key, in.get(record, key, site)));
        } else if (parameters instanceof MapValue map && !map.isOpen()) {
            map.entries().forEach(entry -> query(in, entry.getKey(), entry.getValue()));
        } else if (!(parameters instanceof Nothing)) {
            in.write(query, "#open", Bool.TRUE);
        }
    }

    private void query(Interpreter in, Value name, Value value) {
        if (name instanceof Text(String key)) {
            in.write(query, key, value);
        } else {
            in.write(query, "#open", Bool.TRUE);
        }
    }

    /** Sets the body. */
    public void body(Value value) {
        body = value;
    }

    public Value body() {
        return body;
    }

    public RecordValue headers() {
        return headers;
    }

    /** The query parameters, those of the address among them. */
    public RecordValue query(Interpreter in) {
        SentPath path = path();
        if (path != null) {
            path.queryParameters().forEach((key, value) -> {
                if (query.field(key) == null) {
                    in.write(query, key, value.indexOf('\uFFFC') >= 0 ? Unknown.ANY : new Text(value));
                }
            });
            if (path.queryHasHoles()) {
                in.write(query, "#open", Bool.TRUE);
            }
        }
        return query;
    }

    /** The path as far as it is known, or null. */
    public @Nullable SentPath path() {
        return SentPath.of(address);
    }

    /**
     * What is known of the status after a check that bounds it, together with the bounds that were checked on
     * the same path before.
     */
    StatusSet bounded(PathCondition condition, StatusSet more) {
        bounds = boundsCondition == condition && bounds != null ? bounds.and(more) : more;
        boundsCondition = condition;
        return bounds;
    }

    /** Sends it, once; the app under test runs now. */
    public void send(Interpreter in) {
        if (sent) {
            return;
        }
        sent = true;
        in.observe(new RequestSent(this), site);
        RouterValue asked = app;
        if (asked != null) {
            AppUnderTest.Way way = AppUnderTest.way(asked, this);
            // It is known even where running what stands on the way comes to no end.
            route = way.route();
            steps = Answered.by(in, () -> AppUnderTest.run(in, asked, this, way));
        }
    }

    /** The route of the app under test that answers, or null. */
    public @Nullable Layer route() {
        return route;
    }

    /** What ran to answer it. */
    public List<Exchange.Step> steps() {
        return steps;
    }

    /** Whether its answer may send the client elsewhere, as far as is known. */
    boolean mayRedirect() {
        List<Value> statuses = steps.stream()
                .flatMap(step -> step.trace().of(Emitted.class))
                .map(seen -> seen.what() instanceof Emitted(Value status, Value sent) ? status : Unknown.ANY)
                .flatMap(status -> Union.options(status).stream())
                .toList();
        return statuses.isEmpty()
                || !statuses.stream().allMatch(
                        status -> status instanceof Num number && number.intValue(0) / CLASS_SIZE != REDIRECTS);
    }

    /** An answer's status as a value of the test code. */
    public DomainValue status() {
        return new AnswerField(this, AnswerField.STATUS);
    }
}
