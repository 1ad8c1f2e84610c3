package dev.throughline.packs.boundary;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.Boundary;
import org.jspecify.annotations.Nullable;

/** Takes down a {@link BoundaryCrossed} for each call of an I/O operation. Says nothing about what the call gives. */
public final class BoundaryListener implements Models.CallListener {
    @Override
    public @Nullable Value called(Interpreter interpreter, Unknown callee, Invocation invocation) {
        String path = callee.path();
        // Making a client is no crossing, whatever the class is called.
        if (path == null || invocation.construct()) {
            return null;
        }
        BoundaryTable.of(interpreter).lookup(path).ifPresent(operation -> {
            Boundary boundary = operation.boundary();
            Boundary here = new Boundary(boundary.kind(), boundary.name(), invocation.site().ref());
            interpreter.observe(
                    new BoundaryCrossed(here, operation.name(), operation.weak()), invocation.site());
        });
        return null;
    }
}
