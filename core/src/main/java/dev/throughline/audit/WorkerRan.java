package dev.throughline.audit;

import dev.throughline.eval.Observation;
import dev.throughline.eval.value.Closure;
import java.util.Set;

/**
 * A test led to code of workers.
 *
 * @param workers their numbers
 * @param step whether the test itself called one step of theirs
 */
record WorkerRan(Closure function, Set<Integer> workers, boolean step) implements Observation {}
