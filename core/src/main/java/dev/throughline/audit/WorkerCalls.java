package dev.throughline.audit;

import dev.throughline.eval.Invocation;
import dev.throughline.eval.Observation;
import dev.throughline.eval.value.Closure;

/** A function of the project was called while a worker ran. */
record WorkerCalls(Closure function, Invocation invocation) implements Observation {}
