package dev.throughline.packs.pystd;

import dev.throughline.eval.Models;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Unknown;
import java.util.List;

/** Functions that throw nothing, call nobody back and give something that is not known, or nothing. */
final class HarmlessModels {
    private static final List<String> GIVING = List.of(
            "uuid.uuid1", "uuid.uuid4", "uuid.uuid5", "uuid.uuid7",
            "datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today", "datetime.date.today",
            "datetime.timedelta", "datetime.timezone", "datetime.datetime.now().isoformat",
            "datetime.datetime.now().timestamp", "datetime.datetime.utcnow().isoformat",
            "time.time", "time.monotonic", "time.perf_counter", "time.time_ns",
            "random.random", "random.randint", "random.choice", "random.choices", "random.sample", "random.uniform",
            "secrets.token_hex", "secrets.token_urlsafe", "secrets.token_bytes", "secrets.choice",
            "re.compile", "logging.getLogger", "logging.StreamHandler", "logging.Formatter", "warnings.catch_warnings",
            "threading.Lock", "threading.RLock", "asyncio.Lock", "asyncio.Event", "asyncio.Semaphore", "asyncio.Queue",
            "contextvars.ContextVar", "io.StringIO", "io.BytesIO", "string.Template", "os.urandom",
            "base64.b64encode", "base64.urlsafe_b64encode");

    private static final List<String> UNKNOWN = List.of(
            "re.match", "re.search", "re.fullmatch", "re.findall", "re.sub", "re.split", "re.escape", "re.finditer",
            "re.compile().match", "re.compile().search", "re.compile().fullmatch", "re.compile().sub",
            "re.compile().findall", "random.getrandbits", "contextvars.ContextVar().get", "inspect.signature",
            "traceback.format_exc", "sys.exc_info");

    private static final List<String> SILENT = List.of(
            "time.sleep", "random.seed", "random.shuffle", "logging.basicConfig", "logging.captureWarnings",
            "logging.disable", "logging.config.dictConfig", "warnings.warn", "warnings.filterwarnings",
            "warnings.simplefilter", "contextvars.ContextVar().set", "contextvars.ContextVar().reset",
            "traceback.print_exc", "gc.collect", "atexit.register", "signal.signal", "sys.stdout.write",
            "sys.stdout.flush", "sys.stderr.write", "faulthandler.enable", "pprint.pprint");

    private static final List<String> LOGGING = List.of("debug", "info", "warning", "warn", "error", "exception",
            "critical", "fatal", "log", "setLevel", "addHandler", "removeHandler", "addFilter", "handle");

    private HarmlessModels() {}

    static void install(Models models) {
        for (String path : GIVING) {
            Unknown given = Unknown.library(path + "()").withTruth(Ternary.TRUE);
            models.call(path, (in, call) -> given);
        }
        UNKNOWN.forEach(path -> models.call(path, (in, call) -> Unknown.ANY));
        NativeCode nothing = (in, call) -> Nothing.NULL;
        SILENT.forEach(path -> models.call(path, nothing));
        for (String logger : List.of("logging", "logging.getLogger()")) {
            LOGGING.forEach(method -> models.call(logger + "." + method, nothing));
        }
    }
}
