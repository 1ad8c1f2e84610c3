package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.flask.ViewDecorator.Around;
import dev.throughline.packs.flask.ViewDecorator.Gets;
import java.util.List;

/** The decorators of Flask's extensions. */
final class LibraryDecorators {
    private static final String TOKEN = "the token is missing or invalid";
    private static final String INVALID = "the request is invalid";
    private static final String OPTIONAL = "optional";

    private record Guard(List<String> paths, String when, int status) {}

    private record Check(List<String> paths, int status, Gets gets) {}

    private static final List<Guard> GUARDS = List.of(
            new Guard(List.of("flask_jwt_extended.jwt_required", "flask_jwt_extended.fresh_jwt_required",
                    "flask_jwt_extended.jwt_refresh_token_required", "flask_jwt_extended.view_decorators.jwt_required",
                    "flask_jwt.jwt_required", "flask_praetorian.auth_required"), TOKEN, 401),
            new Guard(List.of("flask_login.login_required", "flask_login.utils.login_required",
                    "flask_login.fresh_login_required", "flask_security.login_required",
                    "flask_security.auth_required", "flask_security.auth_token_required",
                    "flask_security.http_auth_required"), "nobody is logged in", 401),
            new Guard(List.of("flask_security.roles_required", "flask_security.roles_accepted",
                    "flask_security.permissions_required", "flask_security.permissions_accepted",
                    "flask_principal.Permission().require", "flask_praetorian.roles_required",
                    "flask_praetorian.roles_accepted"), "the role is missing", 403),
            new Guard(List.of("flask_limiter.Limiter().limit", "flask_limiter.Limiter().shared_limit"),
                    "there are too many requests", 429));

    private static final List<Check> CHECKS = List.of(
            new Check(List.of("webargs.flaskparser.use_kwargs", "webargs.flaskparser.parser.use_kwargs",
                    "flask_apispec.use_kwargs", "flask_apispec.annotations.use_kwargs"), 422, Gets.NAMED),
            new Check(List.of("webargs.flaskparser.use_args", "webargs.flaskparser.parser.use_args"),
                    422, Gets.LAST_ARGUMENT),
            new Check(List.of("apifairy.body", "apifairy.arguments", "apifairy.decorators.body",
                    "apifairy.decorators.arguments"), 400, Gets.LAST_ARGUMENT),
            new Check(List.of("flask_accepts.accepts", "flask_accepts.decorators.accepts",
                    "flask_expects_json.expects_json", "flask_inputs.validate"), 400, Gets.NOTHING),
            new Check(List.of("flask_pydantic.validate"), 400, Gets.NAMED));

    private static final List<String> WITHOUT_EFFECT = List.of(
            "flask_jwt_extended.jwt_optional", "flask_apispec.marshal_with", "flask_apispec.doc",
            "flask_apispec.annotations.marshal_with", "flask_apispec.annotations.doc", "apifairy.other_responses",
            "apifairy.decorators.other_responses", "flask_restful.marshal_with", "flask_restful.marshal_with_field",
            "flask_restx.marshal_with", "flask_restx.marshal_with_field", "flask_cors.cross_origin",
            "flasgger.swag_from", "flasgger.utils.swag_from", "flask_limiter.Limiter().exempt",
            "flask_caching.Cache().cached", "flask_caching.Cache().memoize", "flask_wtf.csrf.CSRFProtect().exempt",
            "flask_wtf.CSRFProtect().exempt");

    private LibraryDecorators() {}

    static void install(Models models) {
        for (Guard row : GUARDS) {
            Around around = Around.guard(Refusal.answering(row.when, row.status));
            row.paths.forEach(path -> models.call(path, (in, call) -> ViewDecorator.applied(
                    isTrue(call, OPTIONAL) ? Around.NOTHING : around, call)));
        }
        for (Check row : CHECKS) {
            Around around = Around.validation(Refusal.raising(INVALID, row.status), row.gets);
            row.paths.forEach(path -> models.call(path, (in, call) -> ViewDecorator.applied(around, call)));
        }
        WITHOUT_EFFECT.forEach(path -> models.call(path, (in, call) -> ViewDecorator.applied(Around.NOTHING, call)));
        List.of("apifairy.response", "apifairy.decorators.response").forEach(path -> models.call(path,
                (in, call) -> ViewDecorator.applied(
                        Around.status(Arguments.get(call, 1, "status_code", new Num(200))), call)));
        List.of("flask_accepts.responds", "flask_accepts.decorators.responds").forEach(path -> models.call(path,
                (in, call) -> ViewDecorator.applied(
                        Around.status(call.named().getOrDefault("status_code", new Num(200))), call)));
        models.call("flask_jwt_extended.verify_jwt_in_request", LibraryDecorators::verifyToken);
        models.call("flask_jwt_extended.view_decorators.verify_jwt_in_request", LibraryDecorators::verifyToken);
    }

    private static Value verifyToken(Interpreter in, Invocation call) {
        if (!isTrue(call, OPTIONAL)) {
            in.maybe(TOKEN, call.site(), () -> {
                throw in.thrown(Refusal.answering(TOKEN, 401).error(in, call.site()), call.site());
            });
        }
        return Unknown.PRESENT;
    }

    /** Whether an option is given as true. */
    static boolean isTrue(Invocation call, String option) {
        return Bool.TRUE.equals(call.named().getOrDefault(option, Nothing.NULL));
    }
}
