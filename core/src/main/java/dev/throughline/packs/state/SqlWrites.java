package dev.throughline.packs.state;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the statements that code hands to libraries. */
final class SqlWrites {
    /** What makes a statement of a text, to be given its values later. */
    private static final Set<String> PREPARING = Set.of("prepare", "text", "sql_query", "query", "query_as",
            "query_scalar");

    private static final List<String> TEXT_NAMES = List.of("text", "sql", "query", "statement");

    private SqlWrites() {}

    /** Whether a statement is being prepared in a world. */
    private static final class Preparing {
        private boolean now;
    }

    /** Gives what code makes of the text of a statement, to be run when it has its values. */
    static @Nullable Value prepared(Interpreter in, Unknown callee, Invocation call) {
        Preparing preparing = in.realm().companion(Preparing.class, Preparing::new);
        if (preparing.now || !isPreparing(callee) || !rest(call).isEmpty()) {
            return null;
        }
        SqlStatement statement = SqlStatement.of(in, text(call)).filter(found -> !found.isWhole()).orElse(null);
        if (statement == null) {
            return null;
        }
        preparing.now = true;
        try {
            return in.call(callee, call) instanceof Unknown library ? new PreparedStatement(library, statement) : null;
        } finally {
            preparing.now = false;
        }
    }

    /** What a statement gives that changes no row, since the resource is taken to be in another state. */
    static @Nullable Value excluded(Interpreter in, Unknown callee, Invocation call) {
        boolean given = call.argument(0) instanceof PreparedStatement;
        SqlStatement statement = call.argument(0) instanceof PreparedStatement prepared
                ? prepared.statement()
                : SqlStatement.of(in, text(call)).orElse(null);
        if (statement == null || callee.path() == null || (isPreparing(callee) && !given)) {
            return null;
        }
        SqlStatement whole = statement.with(in, rest(call));
        if (whole.moves().stream().noneMatch(move -> AssumedState.excludes(in.realm(), move))) {
            return null;
        }
        whole.observe(in, call.site());
        return NoRows.of(in, callee.path(), call);
    }

    private static boolean isPreparing(Unknown callee) {
        String path = callee.path();
        return path != null && PREPARING.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    /** See {@link dev.throughline.eval.Models.CallListener}. */
    static @Nullable Value called(Interpreter in, Unknown callee, Invocation call) {
        if (call.argument(0) instanceof PreparedStatement prepared) {
            prepared.statement().with(in, rest(call)).observe(in, call.site());
            return null;
        }
        Value text = text(call);
        if (text instanceof Text(String schema) && DeclaredStates.isSchema(schema)) {
            DeclaredStates.of(in.realm()).addSql(schema);
        }
        Optional<SqlStatement> found = SqlStatement.of(in, text);
        if (found.isEmpty()) {
            return null;
        }
        SqlStatement statement = found.get().with(in, rest(call));
        boolean later = isPreparing(callee) && !statement.isWhole() && rest(call).isEmpty();
        if (!later) {
            statement.observe(in, call.site());
        }
        return null;
    }

    private static Value text(Invocation call) {
        if (call.argument(0) instanceof RecordValue options) {
            for (String name : TEXT_NAMES) {
                Value text = options.field(name);
                if (text != null) {
                    return text;
                }
            }
        }
        for (String name : TEXT_NAMES) {
            if (call.named().get(name) instanceof Text text) {
                return text;
            }
        }
        return call.argument(0);
    }

    private static List<Value> rest(Invocation call) {
        List<Value> rest = new ArrayList<>(call.arguments().subList(Math.min(1, call.arguments().size()),
                call.arguments().size()));
        Value values = call.argument(0) instanceof RecordValue options ? options.field("values") : null;
        if (values != null) {
            rest.add(values);
        }
        call.named().forEach((name, value) -> {
            if (!TEXT_NAMES.contains(name)) {
                rest.add(value);
            }
        });
        return rest;
    }
}
