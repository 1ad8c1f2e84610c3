package dev.throughline.packs.state;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.RustSemantics;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What operations of stores give that change no row, since none is in a state that they ask for. */
final class NoRows {
    private static final Num ZERO = new Num(0);

    /** Under which names libraries say how many rows have changed. */
    private static final List<String> COUNTS = List.of(
            "changes", "rowCount", "affectedRows", "rowsAffected", "count", "modifiedCount", "matchedCount", "rowcount",
            "modified_count", "matched_count", "affected");

    private NoRows() {}

    /** What a call gives, by the name of the operation; null where that is not known. */
    static @Nullable Value of(Interpreter in, String path, Invocation call) {
        String operation = path.substring(path.lastIndexOf('.') + 1);
        if (in.semantics() instanceof RustSemantics) {
            return ofRust(in, path, operation);
        }
        return switch (operation) {
            case "get", "findOneAndUpdate", "findByIdAndUpdate", "fetchone", "fetchrow", "fetchval", "fetch_one",
                    "find_one_and_update" ->
                operation.indexOf('_') >= 0 || operation.startsWith("fetch")
                        ? Nothing.NULL
                        : path.startsWith("mongo") ? Nothing.NULL : Nothing.UNDEFINED;
            case "all", "fetchall", "fetch", "fetch_all" -> ListValue.of(List.of());
            case "execute" -> path.startsWith("asyncpg") ? new Text("UPDATE 0") : counted(call.site());
            case "run", "query", "updateMany", "updateOne", "update_one", "update_many" -> counted(call.site());
            default -> null;
        };
    }

    private static @Nullable Value ofRust(Interpreter in, String path, String operation) {
        return switch (operation) {
            case "execute" -> Results.ok(in, path.startsWith("sqlx") ? new Done() : ZERO);
            case "fetch_optional", "query_opt" -> Results.ok(in, Results.none(in));
            case "fetch_all", "query" -> Results.ok(in, ListValue.of(List.of()));
            default -> null;
        };
    }

    private static RecordValue counted(Site site) {
        RecordValue result = RecordValue.open(site);
        COUNTS.forEach(name -> result.restore(name, ZERO));
        result.restore("rows", ListValue.of(List.of()));
        return result;
    }

    /** The result of a statement in sqlx. */
    private static final class Done extends DomainValue {
        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return name.equals("rows_affected") ? new NativeFunction(name, (in, call) -> ZERO) : null;
        }
    }
}
