package dev.throughline.audit;

import dev.throughline.eval.Observation;
import dev.throughline.eval.value.Closure;

/** Test code called a function of the project directly. */
record ProjectCalled(Closure function) implements Observation {

    /** The name of the function with its class. */
    String name() {
        return FunctionNames.of(function);
    }
}
