package dev.throughline.packs.guard;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.middleware.ErrorClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Guards that differ in little more than the status with which they refuse. */
final class GuardTable {
    private static final String TOKEN = "the token is missing or invalid";
    private static final String CREDENTIAL = "the credential is missing or invalid";
    private static final String SCOPE = "the token lacks the scope";
    private static final String CSRF = "the CSRF token is missing or invalid";

    /**
     * One kind of guard.
     *
     * @param paths library paths whose call gives it
     * @param when which requests it refuses
     * @param error name of the error class that it passes on, or null when it answers itself
     * @param code the error's code, or null when it has none that is known
     * @param gives the field of the request that it sets, or null
     */
    private record Row(
            List<String> paths, String when, int status, @Nullable String error, @Nullable String code,
            @Nullable String gives) {}

    private static final List<Row> ROWS = List.of(
            new Row(List.of("express-jwt", "express-jwt.expressjwt", "express-jwt.default"),
                    TOKEN, 401, "UnauthorizedError", null, "auth"),
            new Row(List.of("express-oauth2-jwt-bearer.auth"), TOKEN, 401, "UnauthorizedError", null, "auth"),
            new Row(List.of("express-oauth2-jwt-bearer.requiredScopes",
                    "express-oauth2-jwt-bearer.scopeIncludesAny"),
                    SCOPE, 403, "InsufficientScopeError", "insufficient_scope", null),
            new Row(List.of("express-oauth2-jwt-bearer.claimEquals", "express-oauth2-jwt-bearer.claimIncludes",
                    "express-oauth2-jwt-bearer.claimCheck"),
                    "the token lacks the claim", 401, "InvalidTokenError", "invalid_token", null),
            new Row(List.of("express-jwt-authz", "express-jwt-authz.default"), SCOPE, 403, null, null, null),
            new Row(List.of("express-jwt-permissions().check", "express-jwt-permissions.default().check"),
                    "the token lacks the permission", 403, "UnauthorizedError", "permission_denied", null),
            new Row(List.of("csurf", "csurf.default"), CSRF, 403, "ForbiddenError", "EBADCSRFTOKEN", null),
            new Row(List.of("lusca.csrf", "lusca.default.csrf"), CSRF, 403, null, null, null),
            new Row(List.of("express-basic-auth", "express-basic-auth.default"), CREDENTIAL, 401, null, null, "auth"),
            new Row(List.of("keycloak-connect().protect", "keycloak-connect.default().protect"),
                    "access is denied", 403, null, null, "kauth"),
            new Row(List.of("express-openid-connect.requiresAuth"), CREDENTIAL, 401, "UnauthorizedError", null, null),
            new Row(List.of("express-ipfilter", "express-ipfilter.IpFilter"),
                    "the address is not allowed", 401, "IpDeniedError", null, null),
            new Row(List.of("connect-timeout", "connect-timeout.default"),
                    "the request takes too long", 503, "ServiceUnavailableError", "ETIMEDOUT", null));

    private GuardTable() {}

    static void install(Models models) {
        for (Row row : ROWS) {
            ErrorClass error = row.error == null ? null : new ErrorClass(row.error);
            if (error != null) {
                error.at(models, List.of(library(row) + "." + row.error));
            }
            for (String path : row.paths) {
                models.call(path, (in, call) -> guard(row, error, call.site()));
            }
        }
    }

    private static String library(Row row) {
        String path = row.paths.getFirst();
        int end = path.indexOf('.');
        return (end < 0 ? path : path.substring(0, end)).replace("()", "");
    }

    private static LibraryGuard guard(Row row, @Nullable ErrorClass error, Site site) {
        LibraryGuard.Admission admission = (in, call) -> {
            if (row.gives != null) {
                call.give(row.gives, Unknown.PRESENT);
            }
        };
        return new LibraryGuard(site, row.when, (in, call) -> {
            if (error == null) {
                call.answer(new Num(row.status), Unknown.PRESENT);
            } else {
                call.fail(failure(in, row, error, site));
            }
        }, admission);
    }

    private static Value failure(Interpreter in, Row row, ErrorClass error, Site site) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("status", new Num(row.status));
        fields.put("statusCode", new Num(row.status));
        fields.put("code", row.code == null ? Unknown.PRESENT : new Text(row.code));
        return error.create(in, fields, site);
    }
}
