package dev.throughline.packs.worker;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Value;
import dev.throughline.model.WorkerKind;
import org.jspecify.annotations.Nullable;

/**
 * Work that goes on beside the code that starts it.
 *
 * @param kind why its code runs again and again; null for a task, which does so only if it loops
 * @param function the code of what runs again and again; null for a task
 * @param callee what is called again and again: the function with what is bound to it; null for a task
 * @param site where it is started
 * @param frame the activation that starts it
 */
public record WorkStarted(
        @Nullable WorkerKind kind, @Nullable Closure function, @Nullable Value callee, Site site,
        @Nullable Frame frame) {}
