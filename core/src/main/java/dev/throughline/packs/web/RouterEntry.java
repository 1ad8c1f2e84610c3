package dev.throughline.packs.web;

import dev.throughline.eval.Frame;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One registration on a router, in the order of registration.
 *
 * @param method HTTP method in capitals, {@code ANY} for every method, null for middleware and mounts
 * @param paths path templates; one of {@link PathTemplate#ROOT} when none is written
 * @param handlers handlers, guards, mounted routers and error handlers in order
 * @param site where it is registered
 * @param frame the call stack of the registration
 * @param condition the unknown decisions under which it is made
 */
public record RouterEntry(
        @Nullable String method,
        List<PathTemplate> paths,
        List<Value> handlers,
        Site site,
        @Nullable Frame frame,
        PathCondition condition) {}
