package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answers that are made of what a handler gives. */
final class Answers {
    private static final Num NOT_FOUND = new Num(404);

    /** Types of libraries whose values are answered with the usual status. */
    private static final Set<String> PLAIN = Set.of(
            "String", "[]", "number", "bool", "actix_files.NamedFile", "bytes.Bytes", "actix_web.web.Bytes",
            "actix_web.web.BytesMut", "bytes.BytesMut", "actix_web.web.Json", "actix_web.web.Form",
            "bytestring.ByteString");

    private final Interpreter in;
    private final Exchanged exchange;
    private final Site site;
    private final List<Answer> found = new ArrayList<>();

    /** @param site the function that answers */
    Answers(Interpreter in, Exchanged exchange, Site site) {
        this.in = in;
        this.exchange = exchange;
        this.site = site;
    }

    /** Answers with what a handler has given. */
    void give(Value result) {
        Answer.give(in, exchange, of(result, List.of()));
    }

    /** The answers for what a handler gives. */
    List<Answer> of(Value result, List<RecordValue> made) {
        found.clear();
        collect(result, made);
        return List.copyOf(found);
    }

    private void collect(Value result, List<RecordValue> made) {
        for (Value option : Results.opened(in, result)) {
            String variant = Results.standard(option);
            if (variant != null && option instanceof RecordValue record) {
                ofVariant(variant, record, also(made, record));
            } else {
                one(option, made);
            }
        }
    }

    private void ofVariant(String variant, RecordValue record, List<RecordValue> made) {
        Value part = Results.part(record);
        switch (variant) {
            case "Ok", "Some" -> collect(part == null ? Nothing.UNDEFINED : part, made);
            case "None" -> found.add(new Answer(NOT_FOUND, Nothing.UNDEFINED, at(record), null, made));
            default -> found.addAll(new Failures(in, at(record), made).of(part == null ? Unknown.ANY : part));
        }
    }

    private static List<RecordValue> also(List<RecordValue> made, RecordValue more) {
        List<RecordValue> all = new ArrayList<>(made);
        all.add(more);
        return all;
    }

    private Site at(RecordValue record) {
        Site created = record.created();
        return created == null || created.file().isEmpty() ? site : created;
    }

    private void one(Value value, List<RecordValue> made) {
        switch (value) {
            case Response response -> found.add(Answer.of(response, made));
            case Extracted extracted -> found.add(plain(extracted.inner(), made));
            case ListValue pair when isPair(pair) -> {
                Value status = pair.items().known().getLast();
                Answers inner = new Answers(in, exchange, site);
                inner.of(pair.items().known().getFirst(), made)
                        .forEach(answer -> found.add(answer.with(status)));
            }
            case RecordValue record -> ofProject(record, made);
            case Unknown unknown -> ofUnknown(unknown, made);
            default -> found.add(plain(value, made));
        }
    }

    /** {@code (responder, status)}. */
    private static boolean isPair(ListValue list) {
        List<Value> items = list.items().known();
        return list.items().exact() && items.size() == 2 && items.getLast() instanceof Num;
    }

    private Answer plain(Value body, List<RecordValue> made) {
        return new Answer(ResponseModels.usual(), body, site, null, made);
    }

    private void ofProject(RecordValue record, List<RecordValue> made) {
        Type type = World.of(in).types().of(record);
        Closure respond = type == null ? null : responder(type);
        if (respond == null) {
            found.add(plain(record, made));
            return;
        }
        Value request = new RequestObject(exchange.request(), null);
        Value answer = in.await(in.call(respond, exchange.response(), List.of(record, request), site), site);
        Answers inner = new Answers(in, exchange, site);
        found.addAll(inner.of(answer, also(made, record)));
    }

    private @Nullable Closure responder(Type type) {
        return World.of(in).implementations().function(type, "Responder", "respond_to");
    }

    private void ofUnknown(Unknown value, List<RecordValue> made) {
        Type type = World.of(in).types().of(value);
        Closure respond = type == null ? null : responder(type);
        if (respond != null) {
            Value request = new RequestObject(exchange.request(), null);
            Value answer = in.await(in.call(respond, exchange.response(), List.of(value, request), site), site);
            found.addAll(new Answers(in, exchange, site).of(answer, made));
        } else if (type != null && PLAIN.contains(type.name())) {
            found.add(plain(value, made));
        } else {
            found.add(new Answer(Unknown.ANY, Unknown.ANY, site, null, made));
        }
    }
}
