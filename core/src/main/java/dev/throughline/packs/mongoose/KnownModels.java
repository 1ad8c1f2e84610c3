package dev.throughline.packs.mongoose;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;

/** {@code mongoose.models}: the models that have been made, by name. */
final class KnownModels extends DomainValue {

    @Override
    public Value member(Interpreter interpreter, String name, Site site) {
        ModelValue model = ModelRegistry.of(interpreter).get(name);
        return model == null ? Nothing.UNDEFINED : model;
    }
}
