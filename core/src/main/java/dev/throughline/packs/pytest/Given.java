package dev.throughline.packs.pytest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what calls are given, by position or by name. */
final class Given {
    private Given() {}

    /** An argument, or null when it is not given. */
    static @Nullable Value of(Invocation call, int position, String name) {
        Value named = call.named().get(name);
        return named != null ? named : call.has(position) ? call.argument(position) : null;
    }

    /** A text that is given by name, or null. */
    static @Nullable String text(Invocation call, String name) {
        return call.named().get(name) instanceof Text(String text) ? text : null;
    }

    /** The elements of a list, a tuple or anything else that is walked; null when they are not known. */
    static @Nullable List<Value> elements(Interpreter in, Value list) {
        List<Value> all = new ArrayList<>();
        for (Value option : Union.options(list)) {
            LanguageSemantics.Elements elements = in.elements(option);
            if (elements == null) {
                return null;
            }
            elements.values().stream().filter(value -> !all.contains(value)
                    || Union.options(list).size() == 1).forEach(all::add);
        }
        return all;
    }

    /** The texts among the elements of a list, or the words of a text that commas part. */
    static List<String> names(Interpreter in, @Nullable Value written) {
        if (written instanceof Text(String text)) {
            return java.util.Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
        List<Value> elements = written == null ? null : elements(in, written);
        List<String> names = new ArrayList<>();
        for (Value element : elements == null ? List.<Value>of() : elements) {
            if (element instanceof Text(String name)) {
                names.add(name);
            }
        }
        return names;
    }
}
