package dev.throughline.packs.validation;

import dev.throughline.eval.Models;
import dev.throughline.packs.Pack;
import java.util.Set;

/** Models of libraries that check input against a schema. */
public final class ValidationPack implements Pack {

    @Override
    public String name() {
        return "validation";
    }

    @Override
    public Set<String> libraries() {
        return Set.of("zod");
    }

    @Override
    public void install(Models models) {
        ZodFactories.install(models);
    }
}
