package dev.throughline.packs.fastapi;

import dev.throughline.eval.Models;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Unknown;
import java.util.List;
import java.util.Map;

/**
 * The security schemes of FastAPI: each reads credentials off the request. That it refuses a request without them is the
 * framework's own answer.
 */
final class SecuritySchemes {
    private static final Map<String, String> SCHEMES = Map.of(
            "OAuth2PasswordBearer", "oauth2", "OAuth2AuthorizationCodeBearer", "oauth2", "HTTPBearer", "http",
            "HTTPBasic", "http", "HTTPDigest", "http", "APIKeyHeader", "api_key", "APIKeyQuery", "api_key",
            "APIKeyCookie", "api_key", "OpenIdConnect", "open_id_connect_url");

    private SecuritySchemes() {}

    static void install(Models models) {
        SCHEMES.forEach((name, module) -> {
            for (String path : List.of("fastapi.security." + name, "fastapi.security." + module + "." + name)) {
                models.call(path, (in, call) -> {
                    boolean optional = Bool.FALSE.equals(call.named().get("auto_error"));
                    return new NativeFunction(name, (i, use) -> optional ? Unknown.ANY : Unknown.PRESENT);
                });
            }
        });
    }
}
