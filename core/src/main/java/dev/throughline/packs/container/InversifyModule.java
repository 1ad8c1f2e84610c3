package dev.throughline.packs.container;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.decorator.Marks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module of inversify: a function that binds, or all that decorators bind. */
final class InversifyModule extends DomainValue {
    private final @Nullable Value registry;

    /**
     * @param registry the function that binds, or null for the module of what decorators bind
     */
    InversifyModule(@Nullable Value registry) {
        this.registry = registry;
    }

    void loadInto(Interpreter in, InversifyContainer container, Site site) {
        if (registry == null) {
            container.takeDecorated(Marks.of(in));
            return;
        }
        List<Value> functions = new ArrayList<>();
        for (String name : InversifyBinding.moduleFunctions()) {
            functions.add(in.get(container, name, site));
        }
        // Newer versions pass one object with the functions in it.
        if (functions.getFirst() instanceof HeapValue first) {
            for (int i = 0; i < functions.size(); i++) {
                first.restore(InversifyBinding.moduleFunctions().get(i), functions.get(i));
            }
        }
        in.await(in.call(registry, Nothing.UNDEFINED, functions, site), site);
    }
}
