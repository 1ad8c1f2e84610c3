package dev.throughline.packs.guard;

import dev.throughline.eval.Models;
import dev.throughline.packs.Pack;
import java.util.Set;

/** Models of middleware libraries that refuse requests before a handler sees them. */
public final class GuardPack implements Pack {

    @Override
    public String name() {
        return "guard";
    }

    @Override
    public Set<String> libraries() {
        return Set.of("connect-timeout", "csrf-csrf", "csrf-sync", "csurf", "express-basic-auth", "express-ipfilter",
                "express-jwt", "express-jwt-authz", "express-jwt-permissions", "express-oauth2-jwt-bearer",
                "express-openid-connect", "express-rate-limit", "express-slow-down", "keycloak-connect", "lusca",
                "passport", "rate-limiter-flexible");
    }

    @Override
    public void install(Models models) {
        RateLimit.install(models);
        Passport.install(models);
        LimiterConsume.install(models);
        DoubleSubmit.install(models);
        GuardTable.install(models);
    }
}
