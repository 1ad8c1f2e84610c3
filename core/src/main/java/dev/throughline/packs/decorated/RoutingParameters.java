package dev.throughline.packs.decorated;

import dev.throughline.eval.DeclaredTypes;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.decorator.Mark;
import dev.throughline.packs.decorator.Marks;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.syntax.ir.ClassNode;
import dev.throughline.syntax.ir.FunctionNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What routing-controllers passes to a method, by the decorators on its parameters, and what it refuses. */
final class RoutingParameters {
    static final List<String> NAMES = List.of("Req", "Res", "Ctx", "Param", "Params", "QueryParam", "QueryParams",
            "HeaderParam", "HeaderParams", "CookieParam", "CookieParams", "Session", "SessionParam", "State", "Body",
            "BodyParam", "UploadedFile", "UploadedFiles", "CurrentUser");

    private static final int INVALID = 400;
    private static final int NOBODY = 401;

    private final Interpreter in;
    private final HttpErrors errors;
    private final Value currentUserChecker;
    private final boolean validates;

    /**
     * @param validates whether bodies are checked against the classes that they are declared to be of
     */
    RoutingParameters(Interpreter in, HttpErrors errors, Value currentUserChecker, boolean validates) {
        this.in = in;
        this.errors = errors;
        this.currentUserChecker = currentUserChecker;
        this.validates = validates;
    }

    List<Value> values(ClassValue controller, Closure method, Exchanged call) {
        List<Value> values = new ArrayList<>();
        ClassValue owner = method.home() == null ? controller : method.home();
        List<FunctionNode.Parameter> parameters = method.node().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            List<Mark> marks = Marks.of(in).ofParameter(owner, method.node().name(), i);
            Mark mark = marks.stream().filter(m -> NAMES.contains(m.name())).findFirst().orElse(null);
            values.add(mark == null ? Unknown.ANY : value(mark, owner, parameters.get(i), call));
        }
        return values;
    }

    private Value value(Mark mark, ClassValue owner, FunctionNode.Parameter parameter, Exchanged call) {
        Value key = mark.argument(0);
        Value value = switch (mark.name()) {
            case "Req" -> call.request();
            case "Res" -> call.response();
            case "Param", "Params" -> call.part(in, "params", named(mark, "Param", key));
            case "QueryParam", "QueryParams" -> call.part(in, "query", named(mark, "QueryParam", key));
            case "HeaderParam", "HeaderParams" -> call.part(in, "headers", named(mark, "HeaderParam", key));
            case "CookieParam", "CookieParams" -> call.part(in, "cookies", named(mark, "CookieParam", key));
            case "Session", "SessionParam" -> call.part(in, "session", named(mark, "SessionParam", key));
            case "Body" -> call.part(in, "body");
            case "BodyParam" -> call.part(in, "body", key);
            case "CurrentUser" -> currentUser(mark, call);
            default -> Unknown.ANY;
        };
        refuse(mark, owner, parameter);
        return value;
    }

    private static Value named(Mark mark, String single, Value key) {
        return mark.name().equals(single) ? key : Nothing.UNDEFINED;
    }

    private Value currentUser(Mark mark, Exchanged call) {
        Value user = currentUserChecker instanceof Nothing
                ? Unknown.ANY
                : in.await(in.call(currentUserChecker, Nothing.UNDEFINED, List.of(call.action(in)), mark.site()),
                        mark.site());
        if (!isRequired(mark, 0)) {
            return user;
        }
        boolean perhapsNobody = Union.options(user).stream()
                .anyMatch(u -> u instanceof Nothing || u instanceof Unknown);
        if (perhapsNobody) {
            refuse("nobody is signed in", NOBODY, "AuthorizationRequiredError", mark.site());
        }
        return Union.filter(user, u -> !(u instanceof Nothing));
    }

    private void refuse(Mark mark, ClassValue owner, FunctionNode.Parameter parameter) {
        boolean whole = mark.name().equals("Body") || mark.name().equals("QueryParams");
        int options = whole ? 0 : 1;
        if (mark.name().equals("CurrentUser")) {
            return;
        }
        if (isRequired(mark, options)) {
            refuse("the " + word(mark) + " is missing", INVALID, "ParamRequiredError", mark.site());
        }
        if (whole && validates && isChecked(DeclaredTypes.valueOf(in, parameter.type(), owner))) {
            refuse("the " + word(mark) + " is invalid", INVALID, "BadRequestError", mark.site());
        }
        boolean number = parameter.type() != null && parameter.type().name().equals("number");
        if (number && (mark.name().equals("Param") || mark.name().equals("QueryParam"))) {
            refuse("the " + word(mark) + " is no number", INVALID, "InvalidParamError", mark.site());
        }
    }

    private static String word(Mark mark) {
        String key = mark.argument(0) instanceof dev.throughline.eval.value.Text(String text) ? text : "";
        return switch (mark.name()) {
            case "Body" -> "body";
            case "QueryParams" -> "query";
            default -> key.isEmpty() ? "parameter" : key;
        };
    }

    private static boolean isRequired(Mark mark, int position) {
        return mark.argument(position) instanceof RecordValue options
                && Bool.TRUE.equals(options.field("required"));
    }

    /** Whether a class says by decorators on its fields what they may hold. */
    private static boolean isChecked(@Nullable Value type) {
        for (ClassValue c = type instanceof ClassValue t ? t : null; c != null; c = c.projectBase()) {
            for (ClassNode.Member member : c.node().members()) {
                if (member instanceof ClassNode.Field field && !field.decorators().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void refuse(String words, int status, String name, Site site) {
        in.maybe(words, site, () -> {
            throw in.thrown(errors.error(in, status, name, site), site);
        });
    }
}
