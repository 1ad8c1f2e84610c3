package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Attributes;
import dev.throughline.eval.rust.Implementations;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.VariantType;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is answered to errors: as the project's {@code ResponseError} says, or as libraries do. */
final class Failures {
    private static final Num INTERNAL = new Num(500);

    /** Errors of libraries that are answered with another status, by the last names of their types. */
    private static final Map<String, Integer> LIBRARY = Map.ofEntries(
            Map.entry("JsonPayloadError", 400), Map.entry("UrlencodedError", 400),
            Map.entry("QueryPayloadError", 400), Map.entry("PathError", 404), Map.entry("PayloadError", 400),
            Map.entry("ParseError", 400), Map.entry("ContentTypeError", 400), Map.entry("MultipartError", 400),
            Map.entry("AuthenticationError", 401), Map.entry("GetIdentityError", 401),
            Map.entry("UriSegmentError", 400));

    private final Interpreter in;
    private final Site site;
    private final List<RecordValue> made;

    /**
     * @param site where it is answered that something failed
     * @param made what was made on the way
     */
    Failures(Interpreter in, Site site, List<RecordValue> made) {
        this.in = in;
        this.site = site;
        this.made = List.copyOf(made);
    }

    /** The response to an error, for code that asks for it. */
    static Value response(Interpreter in, Value error, Site site) {
        List<Value> responses = new ArrayList<>();
        for (Answer answer : new Failures(in, site, List.of()).of(error)) {
            responses.add(Response.of(in, answer.status(), answer.body(), site));
        }
        return Union.of(responses);
    }

    /** The answers to an error. */
    List<Answer> of(Value error) {
        List<Answer> answers = new ArrayList<>();
        for (Value option : Results.opened(in, error)) {
            if (option instanceof Response response) {
                answers.add(Answer.of(response, made));
            } else if (option instanceof dev.throughline.eval.value.ListValue pair
                    && !pair.items().known().isEmpty()) {
                // Validators of credentials give the request back beside the error.
                answers.addAll(of(pair.items().known().getFirst()));
            } else {
                answers.addAll(ofType(option));
            }
        }
        return answers;
    }

    private List<Answer> ofType(Value error) {
        Type type = World.of(in).types().of(error);
        if (type == null) {
            return List.of(answer(error, INTERNAL, Nothing.UNDEFINED));
        }
        Implementations all = World.of(in).implementations();
        Closure respond = all.function(type, "ResponseError", "error_response");
        if (respond != null) {
            List<Answer> answers = new ArrayList<>();
            Value given = in.call(respond, Nothing.UNDEFINED, List.of(error), site);
            if (type.definition() == null && given instanceof Union) {
                // Which one of a type that a macro declares is not known.
                return List.of(answer(error, Unknown.ANY, Unknown.ANY));
            }
            for (Value option : Union.options(given)) {
                if (option instanceof Response response) {
                    answers.add(answer(error, response.status(), response.body()));
                } else {
                    answers.add(answer(error, status(type, error), Unknown.ANY));
                }
            }
            return answers;
        }
        return List.of(answer(error, status(type, error), message(error)));
    }

    private Value status(Type type, Value error) {
        Closure code = World.of(in).implementations().function(type, "ResponseError", "status_code");
        if (code != null) {
            return in.call(code, Nothing.UNDEFINED, List.of(error), site);
        }
        return type.definition() == null ? ofLibrary(type.name()) : INTERNAL;
    }

    /** The status for an error of a library, by its type, or by the function of its type that makes it. */
    private static Value ofLibrary(String path) {
        for (String part : path.split("\\.", -1)) {
            Integer status = LIBRARY.get(part);
            if (status != null) {
                return new Num(status);
            }
        }
        return INTERNAL;
    }

    /** An error is answered where it was made, as far as the project made it. */
    private Answer answer(Value error, Value status, Value body) {
        if (!(error instanceof RecordValue record)) {
            return new Answer(status, body, site, null, made);
        }
        List<RecordValue> all = new ArrayList<>(made);
        all.add(record);
        ThrownValue origin = in.originOf(new ThrownValue(record, Site.NOWHERE, null, in.condition(), true));
        Site at = in.madeAt(record, record.created() == null ? Site.NOWHERE : record.created());
        return new Answer(status, body, at.file().isEmpty() ? site : at, origin.frame(), all);
    }

    /** The text that the declaration of an error gives it, where that has no holes. */
    private static Value message(Value error) {
        if (error instanceof RecordValue record && record.type() instanceof VariantType variant) {
            Expr declared = Attributes.named(variant.declaration().attributes(), "error");
            String text = text(declared);
            return text == null || text.contains("{") ? Unknown.ANY : new Text(text);
        }
        return Unknown.ANY;
    }

    private static @Nullable String text(@Nullable Expr attribute) {
        return attribute instanceof Expr.Call call
                && call.arguments().size() == 1
                && call.arguments().getFirst().value() instanceof Expr.Literal(var span, Constant.Text(String text))
                        ? text
                        : null;
    }
}
