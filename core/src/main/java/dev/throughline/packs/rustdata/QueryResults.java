package dev.throughline.packs.rustdata;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The results of queries by the method that runs them: one row, one that may be missing, or a list. A query knows the
 * type of its rows from where it was made, through all that is called on it before it runs.
 */
final class QueryResults implements Models.CallListener {

    private enum Shape {
        ONE,
        PERHAPS,
        ALL
    }

    private static final Map<String, Shape> DRIVERS = Map.of(
            "query_one", Shape.ONE, "query_opt", Shape.PERHAPS, "query", Shape.ALL);

    private static final Map<String, Map<String, Shape>> RUNNING = Map.of(
            "sqlx", Map.of("fetch_one", Shape.ONE, "fetch_optional", Shape.PERHAPS, "fetch_all", Shape.ALL),
            "diesel", Map.of("first", Shape.ONE, "get_result", Shape.ONE, "load", Shape.ALL, "get_results", Shape.ALL),
            "sea_orm", Map.of("one", Shape.PERHAPS, "all", Shape.ALL),
            "mongodb", Map.of("find_one", Shape.PERHAPS, "find_one_and_update", Shape.PERHAPS),
            "tokio_postgres", DRIVERS,
            "deadpool_postgres", DRIVERS,
            "postgres", DRIVERS);

    /** Error types of crates that do not call them {@code Error}. */
    private static final Map<String, String> ERRORS = Map.of(
            "diesel", "diesel.result.Error", "sea_orm", "sea_orm.DbErr", "mongodb", "mongodb.error.Error",
            "deadpool_postgres", "tokio_postgres.Error");

    @Override
    public @Nullable Value called(Interpreter in, Unknown callee, Invocation call) {
        String path = callee.path();
        int end = path == null ? -1 : path.indexOf('.');
        Map<String, Shape> running = end < 0 || path == null ? null : RUNNING.get(path.substring(0, end));
        if (running == null || path == null) {
            return null;
        }
        Shape shape = running.get(path.substring(path.lastIndexOf('.') + 1));
        Type row = call.receiver() instanceof Unknown query ? rowOf(in, query) : null;
        if (shape == null) {
            return row == null ? null : World.of(in).types().coerced(callee.called(), row);
        }
        String crate = path.substring(0, end);
        Type error = Type.of(ERRORS.getOrDefault(crate, crate + ".Error"), List.of());
        Type found = row == null ? Type.ANY : row;
        return Results.unknown(in, switch (shape) {
            case ONE -> found;
            case PERHAPS -> Results.option(in, found);
            case ALL -> Type.list(found);
        }, error);
    }

    /** The type that a query has beside its path, which is that of its rows. */
    private static @Nullable Type rowOf(Interpreter in, Unknown query) {
        Type type = query.type() == null ? null : World.of(in).types().of(query);
        boolean isOwn = type != null && query.path() != null && query.path().startsWith(type.name());
        return isOwn ? null : type;
    }
}
