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
        return Set.of("@hapi/joi", "celebrate", "class-validator", "express-joi-validation",
                "express-openapi-validator", "express-validation", "express-validator", "joi", "yup", "zod",
                "zod-express-middleware");
    }

    @Override
    public void install(Models models) {
        ZodFactories.install(models);
        FluentFactories.install(models);
        SchemaMiddlewares.install(models);
        ValidationChain.install(models);
        ClassValidator.install(models);
    }
}
