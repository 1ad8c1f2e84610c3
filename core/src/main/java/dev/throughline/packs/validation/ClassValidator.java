package dev.throughline.packs.validation;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.middleware.ErrorClass;
import java.util.List;
import java.util.Map;

/** class-validator: the decorators are not read, so an object is valid or not, nobody knows. */
final class ClassValidator {

    private ClassValidator() {}

    static void install(Models models) {
        ErrorClass error = new ErrorClass("ValidationError").at(models, List.of("class-validator.ValidationError"));
        models.call("class-validator.validate", (in, call) -> PromiseValue.of(errors(in, error, call.site())));
        models.call("class-validator.validateSync", (in, call) -> errors(in, error, call.site()));
        models.call("class-validator.validateOrReject", (in, call) -> Refusals.orReject(in,
                Checked.of(Ternary.MAYBE, Nothing.UNDEFINED), one(in, error, call.site()), call.site()));
    }

    private static Value errors(Interpreter in, ErrorClass error, Site site) {
        return Union.of(ListValue.of(List.of()), one(in, error, site));
    }

    private static ListValue one(Interpreter in, ErrorClass error, Site site) {
        return ListValue.of(List.of(error.create(in, Map.of(
                "property", Unknown.PRESENT, "constraints", Unknown.ANY, "children", Unknown.ANY), site)));
    }
}
