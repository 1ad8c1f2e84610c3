package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.RequestValue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the extractors of actix-web, and of crates that go with it, give and refuse. */
final class LibraryExtractors {
    private static final Set<String> CREDENTIALS = Set.of("BearerAuth", "BasicAuth", "Identity");
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int INTERNAL = 500;

    private final Interpreter in;
    private final Value request;
    private final @Nullable ActixRouter router;
    private final Site site;

    /**
     * @param router where the handler is registered; null where that is not known
     * @param site where a refusal is answered
     */
    LibraryExtractors(Interpreter in, Value request, @Nullable ActixRouter router, Site site) {
        this.in = in;
        this.request = request;
        this.router = router;
        this.site = site;
    }

    /** Whether an extractor of this path asks who the caller is. */
    static boolean isGuard(String path) {
        return CREDENTIALS.contains(last(path));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** What the extractor of a type gives. */
    Extractor.Given of(String path, List<Type> arguments, @Nullable Type type) {
        Type inner = arguments.isEmpty() ? null : arguments.getFirst();
        String name = last(path);
        return switch (name) {
            case "Json", "QsJson", "JsonOrForm" ->
                body("Json", "the body is not the JSON that is expected", BAD_REQUEST, inner);
            case "Form", "QsForm", "LimitedForm", "UrlEncodedForm" ->
                body("Form", "the form is not the one that is expected", BAD_REQUEST, inner);
            case "MultipartForm" ->
                body("MultipartForm", "the form is not the one that is expected", BAD_REQUEST, inner);
            case "Query", "QsQuery" -> new ParsedType(in).canFailAsQuery(inner)
                    ? body("Query", "the query is not the one that is expected", BAD_REQUEST, inner)
                    : wrapped(inner);
            case "Path" -> new ParsedType(in).canFailAsPath(inner)
                    ? body("Path", "a part of the path is not of its type", NOT_FOUND, inner)
                    : wrapped(inner);
            case "Header" -> body("Header", "a header is not the one that is expected", BAD_REQUEST, inner);
            case "Data", "ThinData" -> data(inner);
            case "ReqData" -> ofRequest(inner);
            case "HttpRequest" -> Extractor.Given.of(new RequestObject(request, router));
            case "Session" -> Extractor.Given.of(new SessionValue(isAnonymous()));
            case "Identity" -> credentials("nobody is signed in", type);
            case "BearerAuth", "BasicAuth" -> credentials("no credentials are sent", type);
            default -> Extractor.Given.of(World.of(in).types().unknown(type));
        };
    }

    /** What the extractor of a type gives that is known otherwise than from a parameter. */
    Extractor.Given of(Type type) {
        return of(type.name(), type.arguments(), type);
    }

    private boolean isAnonymous() {
        return request instanceof RequestValue sent && sent.isAnonymous();
    }

    private Extractor.Given wrapped(@Nullable Type inner) {
        return Extractor.Given.of(new Extracted(World.of(in).types().unknown(inner)));
    }

    /** What is parsed of the request; a function of the project may say what is answered when that fails. */
    private Extractor.Given body(String kind, String words, int status, @Nullable Type inner) {
        Value error = Response.of(in, new Num(status), Unknown.ANY, site);
        ExtractorConfig config = null;
        for (ActixRouter at = router; at != null && config == null; at = at.parent()) {
            config = at.data().config(kind);
        }
        Value handler = config == null ? null : config.handler();
        if (handler != null) {
            Value failure = World.of(in).types().unknown(Type.of("actix_web.error." + errorOf(kind), List.of()));
            error = in.call(handler, request, List.of(failure, new RequestObject(request, router)), site);
        }
        return new Extractor.Given(
                new Extracted(World.of(in).types().unknown(inner)),
                List.of(new Extractor.Refusal(words, Results.failed(in, error))));
    }

    private static String errorOf(String kind) {
        return switch (kind) {
            case "Json" -> "JsonPayloadError";
            case "Form" -> "UrlencodedError";
            case "Query" -> "QueryPayloadError";
            case "Path" -> "PathError";
            default -> "Error";
        };
    }

    private Extractor.Given credentials(String words, @Nullable Type type) {
        Extractor.Refusal refusal = new Extractor.Refusal(
                words, Results.failed(in, Response.of(in, new Num(UNAUTHORIZED), Unknown.ANY, site)));
        return new Extractor.Given(isAnonymous() ? null : World.of(in).types().unknown(type), List.of(refusal));
    }

    /** What was put into the app for handlers; when it surely was not, every request fails. */
    private Extractor.Given data(@Nullable Type wanted) {
        boolean known = wanted != null && wanted.definition() != null;
        for (ActixRouter at = router; at != null; at = at.parent()) {
            Value value = wanted == null ? null : at.data().of(in, wanted);
            if (value != null) {
                return Extractor.Given.of(value);
            }
            known &= at.data().isKnown(in);
        }
        boolean missing = known && router != null;
        return missing
                ? new Extractor.Given(null, List.of(refusal("the app has no such data", INTERNAL)))
                : Extractor.Given.of(World.of(in).types().unknown(wanted));
    }

    private Extractor.Refusal refusal(String words, int status) {
        return new Extractor.Refusal(
                words, Results.failed(in, Response.of(in, new Num(status), Unknown.ANY, site)));
    }

    /** What middleware has left with the request; a type of the project that none has left is not there. */
    private Extractor.Given ofRequest(@Nullable Type wanted) {
        Value left = wanted != null && request instanceof HeapValue heap
                ? heap.field(RequestObject.leftAt(wanted))
                : null;
        if (left != null && left != Nothing.MISSING) {
            return Extractor.Given.of(new Extracted(Union.filter(left, each -> each != Nothing.MISSING)));
        }
        return wanted != null && wanted.definition() != null && !RequestObject.mayHave(request)
                ? new Extractor.Given(null, List.of(refusal("nothing has left it with the request", INTERNAL)))
                : wrapped(wanted);
    }
}
