package dev.throughline.packs.rustdoubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.Boundary;
import dev.throughline.model.SubstituteKind;
import dev.throughline.packs.boundary.BoundaryTable;
import dev.throughline.packs.client.TestCode;
import dev.throughline.packs.doubles.SubstituteSeen;
import dev.throughline.packs.doubles.Substitutes;
import dev.throughline.packs.rustclient.StubServer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees tests start stub servers, containers and in-memory engines in the place of a boundary. */
final class StubServers {
    private static final List<String> SERVERS = List.of(
            "wiremock.MockServer.start", "wiremock.MockServerBuilder.start", "wiremock.MockServer.builder",
            "httpmock.MockServer.start", "httpmock.MockServer.start_async", "httpmock.MockServer.connect",
            "mockito.Server.new", "mockito.Server.new_async", "mockito.Server.new_with_opts",
            "mockito.Server.new_with_opts_async", "mockito.Server.new_with_port", "httptest.Server.run",
            "stubr.Stubr.start", "stubr.Stubr.start_blocking");

    /** Addresses of servers that are there without being made. */
    private static final List<String> ADDRESSES = List.of("mockito.server_url", "mockito.server_address");

    /** Members of a library's servers and parts that make nothing. */
    private static final Set<String> LIBRARIES_OF_SERVERS = Set.of(
            "wiremock", "httpmock", "mockito", "httptest", "stubr");

    private StubServers() {}

    static void install(Models models) {
        for (String path : SERVERS) {
            models.call(path, (in, call) -> started(in, path, call));
        }
        for (String path : ADDRESSES) {
            models.call(path, (in, call) -> started(in, path, call));
        }
        models.listen(StubServers::called);
    }

    private static Value started(Interpreter in, String path, Invocation call) {
        String library = libraryOf(path);
        add(in, "http by " + library, library, call);
        return new StubServer(library + ".MockServer()");
    }

    /** A container or an engine inside the process: the first call of its library names it. */
    private static @Nullable Value called(Interpreter in, Unknown callee, Invocation call) {
        String path = callee.path();
        if (path == null || path.indexOf('(') >= 0 || !TestCode.isRunning(in)
                || LIBRARIES_OF_SERVERS.contains(libraryOf(path))) {
            return null;
        }
        Optional<Boundary> stands = BoundaryTable.of(in).externalSubstitute(path);
        stands.ifPresent(boundary -> add(in, boundary.name() + " by " + libraryOf(path), path, call));
        return null;
    }

    private static String libraryOf(String path) {
        return path.substring(0, path.indexOf('.') < 0 ? path.length() : path.indexOf('.'));
    }

    private static void add(Interpreter in, String name, String target, Invocation call) {
        Substitutes.of(in.realm()).add(
                in, new SubstituteSeen(name, SubstituteKind.EXTERNAL, call.site(), target, null));
    }
}
