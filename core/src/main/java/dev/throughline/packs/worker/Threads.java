package dev.throughline.packs.worker;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Threads, processes and timers of Python: what they are made with runs when they are started. */
final class Threads {

    private Threads() {}

    static void install(Models models) {
        for (String path : List.of("threading.Thread", "multiprocessing.Process", "multiprocessing.context.Process")) {
            models.call(path, (in, call) -> Subclass.isMade(call)
                    ? null
                    : new Thread(path, call.named().getOrDefault("target", call.argument(1)),
                            call.named().getOrDefault("args", call.argument(3)), false));
        }
        models.call("threading.Timer", (in, call) -> new Thread(
                "threading.Timer", call.named().getOrDefault("function", call.argument(1)),
                call.named().getOrDefault("args", call.argument(2)), true));
        models.listen(Subclass::called);
    }

    private static void run(Interpreter in, Value function, List<Value> arguments, Site site) {
        in.maybe("the thread runs", site, () -> {
            Value given = in.catching(() -> in.call(function, Nothing.UNDEFINED, arguments, site)).value();
            return given == null ? Nothing.NULL : given;
        });
    }

    /** A thread that has been made and may be started. */
    private static final class Thread extends DomainValue {
        private final String path;
        private final Value target;
        private final Value arguments;
        private final boolean timer;

        Thread(String path, Value target, Value arguments, boolean timer) {
            this.path = path;
            this.target = target;
            this.arguments = arguments;
            this.timer = timer;
        }

        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return switch (name) {
                case "start" -> new NativeFunction(name, this::start);
                case "run" -> target;
                default -> interpreter.get(Unknown.library(path + "()"), name, site);
            };
        }

        private Value start(Interpreter in, Invocation call) {
            BackgroundWork work = BackgroundWork.of(in);
            if (timer) {
                work.rearmed(in, target, call.site());
            } else {
                work.spawned(in, call.site());
            }
            LanguageSemantics.Elements passed = in.elements(arguments);
            run(in, target, passed == null ? List.of() : passed.values(), call.site());
            return Nothing.NULL;
        }
    }

    /** A class of the project that is a thread: starting it runs its own code. */
    private static final class Subclass {
        private static final Map<String, String> RUN = Map.of(
                "threading.Thread.start", "run", "threading.Thread().start", "run",
                "multiprocessing.Process.start", "run", "multiprocessing.Process().start", "run");

        private Subclass() {}

        /** Whether the call is that of the constructor above a class of the project. */
        static boolean isMade(Invocation call) {
            return call.receiver() instanceof RecordValue || call.argument(0) instanceof RecordValue;
        }

        static @Nullable Value called(Interpreter in, Unknown callee, Invocation call) {
            String method = callee.path() == null ? null : RUN.get(callee.path());
            Value self = call.receiver() instanceof RecordValue ? call.receiver() : call.argument(0);
            if (method != null && self instanceof RecordValue) {
                BackgroundWork.of(in).spawned(in, call.site());
                run(in, in.get(self, method, call.site()), List.of(), call.site());
            }
            return null;
        }
    }
}
