package dev.throughline.packs.fastapi;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a registration of a route says.
 *
 * @param call the call that registers it
 * @param pathAt position of the path among the arguments
 */
record RouteOptions(Invocation call, int pathAt) {

    /** The path as given. */
    Value path() {
        Value named = call.named().get("path");
        return named != null ? named : call.argument(pathAt);
    }

    /** The methods as given, else those of no mention. */
    List<String> methods(Interpreter in, List<String> otherwise) {
        List<String> methods = texts(in, call.named().get("methods"));
        return methods.isEmpty() ? otherwise : methods;
    }

    private static List<String> texts(Interpreter in, @Nullable Value value) {
        List<String> texts = new ArrayList<>();
        LanguageSemantics.Elements elements = value == null ? null : in.elements(value);
        if (elements != null) {
            elements.values().forEach(each -> {
                if (each instanceof Text(String text)) {
                    texts.add(text.toUpperCase(Locale.ROOT));
                }
            });
        }
        return texts;
    }

    /** The status of an answer that names none. */
    Value status() {
        Value given = call.named().get("status_code");
        return given == null || given instanceof Nothing ? new Num(200) : given;
    }

    /** The dependencies that an argument lists. */
    static List<Dependency> dependencies(Interpreter in, Invocation call) {
        List<Dependency> dependencies = new ArrayList<>();
        Value given = call.named().get("dependencies");
        LanguageSemantics.Elements elements = given == null ? null : in.elements(given);
        if (elements != null) {
            elements.values().forEach(each -> {
                if (each instanceof Dependency dependency) {
                    dependencies.add(dependency);
                }
            });
        }
        return dependencies;
    }
}
