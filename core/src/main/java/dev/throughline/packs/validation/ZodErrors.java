package dev.throughline.packs.validation;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.middleware.ErrorClass;
import java.util.List;
import java.util.Map;

/** The error class of Zod. */
final class ZodErrors {
    private final ErrorClass type = new ErrorClass("ZodError");

    void install(Models models, List<String> modules) {
        type.at(models, modules.stream().map(module -> module + ".ZodError").toList());
    }

    RecordValue create(Interpreter in, Site site) {
        Value issues = Refusals.issues(in, site);
        RecordValue error = type.create(in, Map.of("issues", issues, "errors", issues), site);
        for (String method : List.of("flatten", "format")) {
            in.write(error, method, Refusals.description(method));
        }
        return error;
    }
}
