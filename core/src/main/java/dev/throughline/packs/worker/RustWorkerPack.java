package dev.throughline.packs.worker;

import dev.throughline.eval.Models;
import dev.throughline.model.WorkerKind;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import java.util.Set;

/** Schedulers, job queues and sets of tasks of Rust; {@code ruststd} has what spawns a single task or thread. */
public final class RustWorkerPack implements Pack {

    @Override
    public String name() {
        return "rust-workers";
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
        new Starters()
                .calls(WorkerKind.SCHEDULE,
                        "tokio_cron_scheduler\\b.*\\bJob\\.new(?!_one_shot).*",
                        "clokwerk\\b.*\\.run")
                .calls(WorkerKind.LOOP, "actix\\b.*\\.run_interval")
                .calls(WorkerKind.CONSUMER,
                        "apalis\\w*\\b.*\\.(build_fn|build)",
                        "lapin\\b.*\\.set_delegate")
                .calls(null, "(tokio|tokio_util|async_std|actix_rt|actix_web|actix|smol|futures|std)\\b.*"
                        + "\\.spawn(_local|_on|_blocking|_with_handle)?")
                .install(models);
    }
}
