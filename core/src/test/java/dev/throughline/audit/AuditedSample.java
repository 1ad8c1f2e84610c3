package dev.throughline.audit;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Outcome;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.source.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A small Express project that a test writes and has audited. */
final class AuditedSample {
    private final Checkout checkout;

    AuditedSample(Path folder) {
        checkout = Checkout.in(folder).file(
                "package.json",
                "{\"name\": \"sample\", \"main\": \"src/app.js\", \"scripts\": {\"start\": \"node src/app.js\"},",
                " \"dependencies\": {\"express\": \"4\", \"passport\": \"0.6\", \"mongoose\": \"6\"}}");
    }

    AuditedSample file(String path, String... lines) {
        checkout.file(path, lines);
        return this;
    }

    Audit audit() {
        try {
            return new Auditor(stage -> {}).audit(checkout.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one route of the project. */
    RouteResult route() {
        List<RouteResult> routes = audit().routes();
        if (routes.size() != 1) {
            throw new AssertionError("not one route: " + routes);
        }
        return routes.getFirst();
    }

    /** The outcomes of the one route as lines: status, origin, line of the place, cause. */
    List<String> outcomes() {
        return route().outcomes().stream().map(AuditedSample::line).toList();
    }

    private static String line(Outcome outcome) {
        return outcome.status() + " " + outcome.origin().toString().toLowerCase(java.util.Locale.ROOT) + " "
                + outcome.source() + ": " + outcome.cause();
    }
}
