package dev.throughline.packs.pystd;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.python.ExceptionType;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;

/** Models of {@code sys}, {@code importlib} and {@code string}. */
final class SystemModels {
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** Code that asks for the version wants a recent one. */
    private static final List<Value> VERSION = List.of(new Num(3), new Num(13), new Num(0), new Text("final"),
            new Num(0));

    private SystemModels() {}

    static void install(Models models) {
        models.value("sys.version_info", ListValue.of(VERSION));
        models.value("sys.argv", ListValue.maybe(List.of()));
        models.value("sys.path", ListValue.maybe(List.of()));
        models.call("sys.exit", (in, call) -> {
            throw in.thrown(ExceptionType.named("SystemExit").make(in, call.arguments(), call.site()), call.site());
        });
        models.call("importlib.import_module", SystemModels::load);
        models.call("importlib.reload", (in, call) -> call.argument(0));
        models.value("string.ascii_lowercase", new Text(LOWER));
        models.value("string.ascii_uppercase", new Text(UPPER));
        models.value("string.ascii_letters", new Text(LOWER + UPPER));
        models.value("string.digits", new Text("0123456789"));
        models.value("string.hexdigits", new Text("0123456789abcdefABCDEF"));
        models.value("string.punctuation", new Text("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"));
    }

    private static Value load(Interpreter in, Invocation call) {
        return call.argument(0) instanceof Text(String name)
                ? in.importModule(call.site().file(), name, call.site())
                : Unknown.ANY;
    }
}
