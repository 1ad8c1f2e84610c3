package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lookups of Flask-SQLAlchemy and its like that answer 404 where nothing is found. */
final class Lookups {
    private static final Set<String> OR_404 = Set.of("get_or_404", "first_or_404", "one_or_404", "get_or_abort");

    private Lookups() {}

    static void install(Models models) {
        models.listen(Lookups::called);
    }

    private static @Nullable Value called(Interpreter in, Unknown callee, Invocation call) {
        String path = callee.path();
        String name = path == null ? "" : path.substring(path.lastIndexOf('.') + 1);
        boolean pages = name.equals("paginate") && !Bool.FALSE.equals(call.named().get("error_out"))
                && path != null && (path.startsWith("flask_sqlalchemy") || path.startsWith("flask_mongoengine"));
        if (!OR_404.contains(name) && !pages) {
            return null;
        }
        in.maybe("nothing is found", call.site(), () -> {
            throw in.thrown(HttpErrors.of(in, new Num(404), call.site()), call.site());
        });
        return callee.called().withTruth(dev.throughline.eval.value.Ternary.TRUE);
    }
}
