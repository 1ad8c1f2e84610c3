package dev.throughline.packs.worker;

import dev.throughline.eval.Models;
import dev.throughline.model.WorkerKind;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import java.util.List;
import java.util.Set;

/** Schedulers, task queues and clients of queues of Python. */
public final class PythonWorkerPack implements Pack {

    @Override
    public String name() {
        return "python-workers";
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
    public List<String> makingOfWorkers() {
        return List.of("@shared_task", ".task(", ".task\n", "dramatiq.actor", "periodic_task", "scheduled_job(",
                "BlockingScheduler(", "schedule.every(");
    }

    @Override
    public void install(Models models) {
        new Starters()
                .calls(WorkerKind.SCHEDULE,
                        "(flask_)?apscheduler\\..*\\.add_job",
                        "schedule\\.(every|Scheduler)\\b.*\\.do",
                        "arq\\.(cron\\.)?cron",
                        "rq_scheduler\\..*\\.(cron|schedule)")
                .calls(WorkerKind.CONSUMER,
                        "(pika|aio_pika|aiormq)\\..*\\.(basic_consume|consume)",
                        "nats\\..*\\.subscribe")
                .calls(null,
                        "concurrent\\.futures\\..*Executor\\(\\)\\.submit",
                        "asyncio\\.TaskGroup\\(\\)\\.create_task",
                        "asyncio\\.run_coroutine_threadsafe",
                        "anyio\\..*\\.start_soon")
                .decorators(WorkerKind.CONSUMER,
                        "celery\\.(shared_task|Celery\\(\\)\\.task)",
                        "dramatiq\\.actor",
                        "huey\\..*\\.task",
                        "(taskiq|taskiq_redis|taskiq_aio_pika|procrastinate)\\..*\\.task",
                        "faust\\.App\\(\\)\\.agent",
                        "faststream\\..*\\.subscriber",
                        "(django_rq|rq\\.decorators)\\.job")
                .decorators(WorkerKind.SCHEDULE,
                        "(flask_)?apscheduler\\..*\\.(scheduled_job|task)",
                        "huey\\..*\\.(db_)?periodic_task",
                        "celery\\..*periodic_task",
                        "aiocron\\.crontab",
                        "rocketry\\..*\\.(task|cond)",
                        "faust\\.App\\(\\)\\.(timer|crontab)")
                .decorators(WorkerKind.LOOP, "(fastapi_utils|fastapi_restful|fastapi_utilities)\\..*repeat_every")
                .install(models);
        Threads.install(models);
    }
}
