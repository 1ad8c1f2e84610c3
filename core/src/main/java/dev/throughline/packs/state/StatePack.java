package dev.throughline.packs.state;

import dev.throughline.eval.Models;
import dev.throughline.eval.value.ListValue;
import dev.throughline.packs.Pack;
import java.util.Set;

/** Sees the status fields of stored resources, in all languages: statements, operations of stores, and fields. */
public final class StatePack implements Pack {

    @Override
    public String name() {
        return "state";
    }

    @Override
    public boolean isOfAllLanguages() {
        return true;
    }

    @Override
    public Set<String> libraries() {
        return Set.of();
    }

    @Override
    public void install(Models models) {
        models.answer(SqlWrites::excluded);
        models.answer(SqlWrites::prepared);
        models.listen(SqlWrites::called);
        models.listen(StoreWrites::called);
        models.call("rusqlite.params!", (in, call) -> ListValue.of(call.arguments()));
        models.listenToWrites(FieldWrites::written);
        models.listenToReads(StateField::is, AssumedState::reading);
    }
}
