package dev.throughline.packs.rustclient;

import dev.throughline.eval.Models;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import dev.throughline.packs.client.AssertStatements;
import java.util.Set;

/** Models the clients that tests in Rust send requests with, and the assertions that they make. */
public final class RustClientPack implements Pack {

    @Override
    public String name() {
        return "rust-client";
    }

    @Override
    public CodeLanguage language() {
        return CodeLanguage.RUST;
    }

    @Override
    public Set<String> libraries() {
        return Set.of("reqwest", "axum-test", "axum-test-helper", "actix-test", "awc", "ureq", "tower");
    }

    @Override
    public void install(Models models) {
        AddressModels.install(models);
        ReqwestModels.install(models);
        ServiceModels.install(models);
        BodyModels.install(models);
        AssertStatements.install(models);
    }
}
