package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** {@code web::JsonConfig} and the like: what is answered where an extractor fails. */
final class ExtractorConfig extends DomainValue {
    private final String extractor;
    private final @Nullable Value handler;

    /** @param extractor the last name of its type: {@code Json} */
    ExtractorConfig(String extractor) {
        this(extractor, null);
    }

    private ExtractorConfig(String extractor, @Nullable Value handler) {
        this.extractor = extractor;
        this.handler = handler;
    }

    boolean isOf(String wanted) {
        return extractor.equals(wanted);
    }

    /** The function that makes an error of the extractor's, or null. */
    @Nullable Value handler() {
        return handler;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return name.equals("error_handler")
                ? new NativeFunction(name, (in, call) -> new ExtractorConfig(extractor, call.argument(0)))
                : new NativeFunction(name, (in, call) -> this);
    }
}
