package dev.throughline.packs.flask;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** A blueprint. */
final class FlaskBlueprint extends FlaskRouter {
    FlaskBlueprint(Site created, @Nullable Frame creator, Value name, @Nullable Value prefix) {
        super(created, creator, false, name, prefix);
    }
}
