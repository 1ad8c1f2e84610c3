package dev.throughline.packs.pyclient;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.FakeApp;
import dev.throughline.packs.web.NamedRoutes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An app that can be mounted, with a route that has a name. */
final class FakeWeb extends FakeApp implements NamedRoutes {

    FakeWeb(Site created, @Nullable Frame creator) {
        super(created, creator);
    }

    /** The one route with a name is {@code item}. */
    @Override
    public @Nullable Value pathOf(
            Interpreter interpreter, String name, List<Value> positional, Map<String, Value> named) {
        Value id = positional.isEmpty() ? named.get("id") : positional.getFirst();
        return name.equals("item") && id != null
                ? Template.concat(List.of(new Text("/items/"), interpreter.semantics().text(id)))
                : null;
    }
}
