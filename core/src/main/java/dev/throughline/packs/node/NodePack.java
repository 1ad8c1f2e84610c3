package dev.throughline.packs.node;

import dev.throughline.eval.Models;
import dev.throughline.packs.Pack;
import java.util.Set;

/** Models of the modules by which programs find their own files and settings, keep their context, set timers and wait. */
public final class NodePack implements Pack {

    @Override
    public String name() {
        return "node";
    }

    @Override
    public Set<String> libraries() {
        return Set.of();
    }

    @Override
    public void install(Models models) {
        PathModels.install(models);
        FolderModels.install(models);
        AsyncContext.install(models);
        ConfigLibrary.install(models);
        PromiseLibraries.install(models);
        TimerModels.install(models);
    }
}
