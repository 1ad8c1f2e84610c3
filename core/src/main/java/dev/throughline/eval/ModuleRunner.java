package dev.throughline.eval;

import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.ir.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs module bodies, each once in a world, with a budget, conditions and observations of its own, since a body is no
 * part of the code that happened to ask for the module first. The effects of a body stay, but for those of
 * {@linkplain Realm#passing passing} modules, which are undone with the exploration that they run in.
 */
final class ModuleRunner {
    private final Interpreter in;

    ModuleRunner(Interpreter in) {
        this.in = in;
    }

    /** The module of a file; null when it cannot be read. */
    @Nullable ModuleInstance instance(String file) {
        ModuleInstance known = in.realm().modules().get(file);
        if (known != null) {
            return known;
        }
        ModuleNode node = in.realm().program().module(file);
        if (node == null) {
            return null;
        }
        long firstBirth = Slots.BIRTHS.get();
        RecordValue moduleObject = RecordValue.closed(new Site(file, new Span(0, 0, 1)));
        moduleObject.restore("exports", RecordValue.closed(new Site(file, new Span(0, 0, 1))));
        ModuleInstance made = new ModuleInstance(node, in.realm().globals(), moduleObject);
        in.realm().modules().put(file, made);
        if (!in.realm().isPassing(file)) {
            in.journal().shared(firstBirth, Slots.BIRTHS.get());
        }
        return made;
    }

    /** Runs a module's body unless it has run or runs. */
    void run(ModuleInstance module, Consumer<ModuleInstance> body) {
        if (module.state() != ModuleInstance.State.NEW) {
            return;
        }
        module.state(ModuleInstance.State.RUNNING);
        Runnable running = () -> {
            in.frame(new Frame(null, null, module, Site.NOWHERE));
            body.accept(module);
        };
        // What runs in a branch may be undone before the exploration ends that the module lives in.
        if (in.realm().isPassing(module.file()) && in.condition() == PathCondition.ALWAYS) {
            in.meanwhile(Budget.EXACT, () -> {
                running.run();
                return Nothing.UNDEFINED;
            });
        } else {
            in.apart(running);
        }
        module.state(ModuleInstance.State.DONE);
    }
}
