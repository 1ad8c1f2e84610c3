package dev.throughline.packs.rustdoubles;

import dev.throughline.eval.Models;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import java.util.Set;

/** Models of the libraries by which tests in Rust stand in for what the code under test talks to. */
public final class RustDoublesPack implements Pack {

    @Override
    public String name() {
        return "rust-doubles";
    }

    @Override
    public CodeLanguage language() {
        return CodeLanguage.RUST;
    }

    @Override
    public Set<String> libraries() {
        return Set.of("mockall", "wiremock", "httpmock", "mockito", "testcontainers", "testcontainers-modules");
    }

    @Override
    public void install(Models models) {
        StubServers.install(models);
        ChosenDatabases.install(models);
        TraitMock.install(models);
    }
}
