package dev.throughline.packs.rustdata;

import dev.throughline.eval.Models;
import dev.throughline.eval.rust.TypeDefinition;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.Unknown;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import java.util.List;
import java.util.Set;

/** Models of sqlx, Diesel, SeaORM and drivers, as far as handlers decide on what they give. */
public final class RustDataPack implements Pack {
    /** Macros of sqlx whose first argument is the type of the rows. */
    private static final List<String> TYPED_QUERIES = List.of(
            "sqlx.query_as!", "sqlx.query_as_unchecked!", "sqlx.query_file_as!", "sqlx.query_file_as_unchecked!");

    @Override
    public String name() {
        return "rustdata";
    }

    @Override
    public CodeLanguage language() {
        return CodeLanguage.RUST;
    }

    @Override
    public Set<String> libraries() {
        return Set.of();
    }

    @Override
    public void install(Models models) {
        TYPED_QUERIES.forEach(macro -> models.call(macro, (in, call) -> {
            Unknown query = Unknown.library(macro + "()");
            return call.argument(0) instanceof TypeDefinition row
                    ? World.of(in).types().coerced(query, row.type())
                    : query;
        }));
        models.listen(new QueryResults());
    }
}
