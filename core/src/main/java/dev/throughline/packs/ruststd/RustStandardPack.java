package dev.throughline.packs.ruststd;

import dev.throughline.eval.Models;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import java.util.Set;

/** Models of the standard library of Rust, and of crates that merely wrap values. */
public final class RustStandardPack implements Pack {

    @Override
    public String name() {
        return "ruststd";
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
        WrapperModels.install(models);
        CollectionModels.install(models);
        EnvironmentModels.install(models);
        TaskModels.install(models);
    }
}
