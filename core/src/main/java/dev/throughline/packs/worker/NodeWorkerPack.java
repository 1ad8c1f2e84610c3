package dev.throughline.packs.worker;

import dev.throughline.eval.Models;
import dev.throughline.model.WorkerKind;
import dev.throughline.packs.Pack;
import java.util.Set;

/** Schedulers and clients of queues of Node. */
public final class NodeWorkerPack implements Pack {

    @Override
    public String name() {
        return "node-workers";
    }

    @Override
    public Set<String> libraries() {
        return Set.of();
    }

    @Override
    public void install(Models models) {
        new Starters()
                .calls(WorkerKind.SCHEDULE,
                        "node-cron(\\.default)?\\.(schedule|createTask)",
                        "cron(\\.default)?\\.(CronJob(\\.from)?|job)",
                        "node-schedule(\\.default)?\\.scheduleJob",
                        "croner(\\.default|\\.Cron)?",
                        "(agenda|@hokify/agenda)\\b.*\\.define",
                        "toad-scheduler(\\.default)?\\.(Async)?Task")
                .calls(WorkerKind.CONSUMER,
                        "bullmq(\\.default)?\\.Worker",
                        "(bull|bee-queue)\\b.*\\.process",
                        "(amqplib|amqp-connection-manager)\\b.*\\.consume",
                        "kafkajs\\b.*\\.run",
                        "pg-boss\\b.*\\.(work|subscribe)",
                        "sqs-consumer\\b.*(\\.create|\\.Consumer)",
                        "(redis|ioredis|@redis/client)\\b.*\\.p?[sS]ubscribe",
                        "(mqtt|@google-cloud/pubsub)\\b.*\\.on")
                .install(models);
    }
}
