package dev.throughline.packs.rustdoubles;

import com.google.re2j.Pattern;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.boundary.DatabaseChoices;
import dev.throughline.packs.boundary.DatabaseChosen;
import org.jspecify.annotations.Nullable;

/** Sees which database code connects to, where its address is known. */
final class ChosenDatabases {
    private static final Pattern CONNECTING = Pattern.compile(
            "(sqlx|sea_orm|diesel|diesel_async|welds|ormlite|rbatis|libsql|mongodb|tokio_postgres)\\..{0,140}"
                    + "(connect|connect_lazy|connect_with|connect_lazy_with|establish|from_str|with_uri_str|new)");

    private static final String MEMORY = "sqlite::memory:";

    private ChosenDatabases() {}

    static void install(Models models) {
        models.listen(ChosenDatabases::called);
        models.call("rusqlite.Connection.open_in_memory", (in, call) -> {
            add(in, new Text(MEMORY), call);
            return null;
        });
    }

    private static @Nullable Value called(Interpreter in, Unknown callee, Invocation call) {
        String path = callee.path();
        if (path != null && call.has(0) && CONNECTING.matches(path)) {
            add(in, call.argument(0), call);
        }
        return null;
    }

    private static void add(Interpreter in, Value address, Invocation call) {
        DatabaseChosen chosen = DatabaseChosen.ofAddress(in, "database at " + call.site(), address, call.site());
        if (!chosen.databases().isEmpty()) {
            DatabaseChoices.of(in.realm()).add(chosen);
        }
    }
}
