package dev.throughline.packs.actix;

import dev.throughline.eval.Models;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import java.util.List;
import java.util.Set;

/** Models of actix-web's server, and of the crates that are used with it. */
public final class ActixPack implements Pack {

    @Override
    public String name() {
        return "actix-web";
    }

    @Override
    public CodeLanguage language() {
        return CodeLanguage.RUST;
    }

    @Override
    public Set<String> libraries() {
        return Set.of("actix_web", "actix-web");
    }

    @Override
    public List<String> makingOfApps() {
        return List.of("App::new(");
    }

    @Override
    public void install(Models models) {
        AppModels.install(models);
        ResponseModels.install(models);
        ErrorModels.install(models);
        MiddlewareModels.install(models);
        ExtractorModels.install(models);
    }
}
