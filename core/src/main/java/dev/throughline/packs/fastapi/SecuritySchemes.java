package dev.throughline.packs.fastapi;

import dev.throughline.eval.Models;
import dev.throughline.eval.value.Bool;
import java.util.List;

/** The classes of FastAPI's security schemes, each with the status with which it refuses a request. */
final class SecuritySchemes {
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;

    private record Row(String name, String module, int refusal) {}

    private static final List<Row> ROWS = List.of(
            new Row("OAuth2PasswordBearer", "oauth2", UNAUTHORISED),
            new Row("OAuth2AuthorizationCodeBearer", "oauth2", UNAUTHORISED),
            new Row("OAuth2", "oauth2", FORBIDDEN),
            new Row("HTTPBasic", "http", UNAUTHORISED),
            new Row("HTTPBearer", "http", FORBIDDEN),
            new Row("HTTPDigest", "http", FORBIDDEN),
            new Row("APIKeyHeader", "api_key", FORBIDDEN),
            new Row("APIKeyQuery", "api_key", FORBIDDEN),
            new Row("APIKeyCookie", "api_key", FORBIDDEN),
            new Row("OpenIdConnect", "open_id_connect_url", FORBIDDEN));

    private SecuritySchemes() {}

    static void install(Models models) {
        for (Row row : ROWS) {
            for (String module : List.of("fastapi.security.", "fastapi.security." + row.module + ".")) {
                models.call(module + row.name, (in, call) -> new SecurityScheme(
                        row.name, row.refusal, Bool.FALSE.equals(call.named().get("auto_error"))));
            }
        }
    }
}
