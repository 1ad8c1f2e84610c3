package dev.throughline.packs.pystd;

import dev.throughline.eval.Models;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import java.util.Set;

/** Models of the modules that come with Python. */
public final class PythonStandardPack implements Pack {

    @Override
    public String name() {
        return "pystd";
    }

    @Override
    public CodeLanguage language() {
        return CodeLanguage.PYTHON;
    }

    @Override
    public Set<String> libraries() {
        return Set.of();
    }

    @Override
    public void install(Models models) {
        EnvironmentModels.install(models);
        PathModels.install(models);
        FunctionModels.install(models);
        TypingModels.install(models);
        ClassModels.install(models);
        CollectionModels.install(models);
        AsyncModels.install(models);
        JsonModels.install(models);
        UrlModels.install(models);
        SystemModels.install(models);
        HarmlessModels.install(models);
    }
}
