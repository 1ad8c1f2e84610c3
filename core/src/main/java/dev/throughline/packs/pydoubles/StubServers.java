package dev.throughline.packs.pydoubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.SubstituteKind;
import dev.throughline.packs.boundary.BoundaryTable;
import dev.throughline.packs.boundary.DatabaseChoices;
import dev.throughline.packs.boundary.DatabaseChosen;
import dev.throughline.packs.client.TestCode;
import dev.throughline.packs.doubles.SubstituteSeen;
import dev.throughline.packs.doubles.Substitutes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sees test code put a stub server, an interceptor, a container or an in-memory engine in the place of a boundary. */
final class StubServers {
    /** Fixtures that plugins bring, and the library behind each. */
    private static final Map<String, String> FIXTURES = Map.of(
            "respx_mock", "respx",
            "httpx_mock", "pytest_httpx",
            "requests_mock", "requests_mock",
            "httpserver", "pytest_httpserver",
            "aioresponses", "aioresponses",
            "vcr", "vcr",
            "redisdb", "pytest_redis",
            "smtpd", "smtpdfix");
    private static final List<String> ENGINES = List.of(
            "sqlalchemy.create_engine", "sqlmodel.create_engine", "sqlalchemy.ext.asyncio.create_async_engine",
            "databases.Database", "sqlalchemy.engine.create_engine", "alchemical.Alchemical",
            "tortoise.Tortoise.init", "tortoise.contrib.fastapi.register_tortoise");
    private static final List<String> CLOCKS = List.of("freezegun.freeze_time", "time_machine.travel");

    private StubServers() {}

    static void install(Models models) {
        models.listen(StubServers::called);
        for (String path : ENGINES) {
            models.call(path, StubServers::engine);
        }
        for (String path : CLOCKS) {
            models.call(path, (in, call) -> {
                add(in, path.substring(path.lastIndexOf('.') + 1), SubstituteKind.CONFIG, path, call);
                return null;
            });
        }
        models.call("httpx.MockTransport", TestCode.only((in, call) -> {
            add(in, "MockTransport", SubstituteKind.EXTERNAL, "httpx", call);
            return null;
        }));
    }

    /** What a fixture of a plugin is: the library itself. */
    static @Nullable NativeCode fixture(String name) {
        String library = FIXTURES.get(name);
        return library == null ? null : (in, call) -> {
            add(in, library, SubstituteKind.EXTERNAL, library, call);
            return Unknown.library(library + "." + name);
        };
    }

    static Iterable<String> fixtures() {
        return FIXTURES.keySet();
    }

    private static @Nullable Value called(Interpreter in, Unknown callee, Invocation call) {
        String path = callee.path();
        if (path != null && path.indexOf('(') < 0 && TestCode.isRunning(in)
                && BoundaryTable.of(in).externalSubstitute(path).isPresent()) {
            int dot = path.indexOf('.');
            add(in, dot < 0 ? path : path.substring(0, dot), SubstituteKind.EXTERNAL, path, call);
        }
        return null;
    }

    /** An engine, made by whatever code: which one it is tells whether it stands in for production's. */
    private static @Nullable Value engine(Interpreter in, Invocation call) {
        Value url = call.named().getOrDefault("db_url", Arguments.get(call, 0, "url"));
        DatabaseChoices.of(in.realm())
                .add(DatabaseChosen.ofAddress(in, "engine at " + call.site(), url, call.site()));
        return null;
    }

    private static void add(
            Interpreter in, String name, SubstituteKind kind, @Nullable String target, Invocation call) {
        Substitutes.of(in.realm()).add(in, new SubstituteSeen(name, kind, call.site(), target, null));
    }
}
