package dev.throughline.packs.boundary;

import dev.throughline.model.Boundary;
import dev.throughline.packs.boundary.LibrarySteps.Step;
import java.util.List;
import java.util.Optional;

/**
 * Which calls into a package cross a boundary. A statement counts once: what an operation gives is a result, and calls
 * on a result are no further crossings but for {@code onResults}.
 *
 * @param clients ways to the objects that have the operations; never empty
 * @param operations members of a client that talk to the outside
 * @param onResults members of a result that do so, such as {@code save} of a document that was found
 * @param reopens members that lead from anywhere back to a client, such as {@code connect} of a pool
 * @param weak whether crossings raise no grade
 */
record BoundaryRule(
        Boundary boundary,
        List<ClientPattern> clients,
        NamePatterns operations,
        NamePatterns onResults,
        NamePatterns reopens,
        boolean weak) {

    BoundaryRule {
        clients = List.copyOf(clients);
    }

    /** Steps to the nearest client through which something is called, or -1 when none of the clients is on the way. */
    int nearestClient(LibrarySteps called) {
        int nearest = -1;
        for (ClientPattern client : clients) {
            int end = client.endOnTheWayTo(called);
            if (end < called.size()) {
                nearest = Math.max(nearest, end);
            }
        }
        return nearest;
    }

    /** The operation that the last step calls on the client so many steps from the package, if it is one. */
    Optional<BoundaryOperation> operation(LibrarySteps called, int client) {
        Step last = called.at(called.size() - 1);
        NamePatterns counting = staysClient(called, client, called.size() - 1) ? operations : onResults;
        return counting.contains(last.name())
                ? Optional.of(new BoundaryOperation(boundary, last.name(), weak))
                : Optional.empty();
    }

    /** Whether a value is a client, a class or function that makes one, or a part of one; results are not. */
    boolean isClient(LibrarySteps value) {
        return clients.stream().anyMatch(client -> client.isReachedThrough(value) || isBelow(client, value));
    }

    private boolean isBelow(ClientPattern client, LibrarySteps value) {
        int end = client.endOnTheWayTo(value);
        return end >= 0 && staysClient(value, end, value.size());
    }

    private boolean staysClient(LibrarySteps way, int from, int to) {
        boolean client = true;
        for (int i = from; i < to; i++) {
            Step step = way.at(i);
            if (reopens.contains(step.name())) {
                client = true;
            } else if (step.called() && operations.contains(step.name())) {
                client = false;
            }
        }
        return client;
    }
}
