package dev.throughline.packs.state;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.EnumType;
import dev.throughline.eval.rust.RustSemantics;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.VariantType;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;

import org.jspecify.annotations.Nullable;

/** States as values of the types that Rust declares for fields. */
final class RustStates {
    private RustStates() {}

    /** The value of a field whose type is declared, when the resource is in a state; null where no type says so. */
    static @Nullable Value member(Interpreter in, Value owner, String name, String state, Site site) {
        if (!(owner instanceof Unknown) || !(in.semantics() instanceof RustSemantics)) {
            return null;
        }
        Type type = World.of(in).types().of(owner);
        Type field = type == null ? null : World.of(in).types().field(type, name);
        if (field != null && field.definition() instanceof EnumType variants) {
            return variant(in, variants, state, site);
        }
        return field == null ? null : new Text(state);
    }

    /** The variant that stands for a state; something unknown when there is none. */
    static Value variant(Interpreter in, EnumType variants, String state, Site site) {
        for (VariantType variant : variants.variants()) {
            if (StateText.same(variant.name(), state)) {
                Value value = variants.member(in, variant.name(), site);
                return value == null ? Unknown.ANY : value;
            }
        }
        return Unknown.ANY;
    }
}
