package dev.throughline.eval.python;

import dev.throughline.eval.Activation;
import dev.throughline.eval.ContextManager;
import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A context manager that a generator makes ({@code contextlib.contextmanager}): what stands before the yield runs on
 * entering, what stands after it on leaving.
 */
final class GeneratorManager extends DomainValue implements ContextManager {
    private final Value generator;
    private final Invocation call;

    private GeneratorManager(Value generator, Invocation call) {
        this.generator = generator;
        this.call = call;
    }

    @Override
    public int within(Interpreter in, Site site, ToIntFunction<Value> body) {
        Frame outer = in.frame();
        int[] completion = {0};
        in.generate(generator, call, value -> {
            completion[0] |= Activation.within(in, outer, () -> body.applyAsInt(value));
            return Nothing.NULL;
        });
        return completion[0] == 0 ? GOES_ON : completion[0];
    }

    /** A generator function as one whose calls are context managers. */
    static final class Maker extends Descriptor {
        private final Value generator;

        Maker(Value generator) {
            this.generator = generator;
        }

        @Override
        public Value call(Interpreter in, Invocation invocation) {
            return new GeneratorManager(generator, invocation);
        }

        @Override
        public Value read(Interpreter in, @Nullable RecordValue instance, ClassValue type, Site site) {
            return instance == null ? this : new BoundFunction(this, instance, List.of(instance));
        }
    }
}
