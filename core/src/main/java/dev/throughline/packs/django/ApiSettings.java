package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.ModuleValue;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the settings say to the REST framework ({@code REST_FRAMEWORK}). */
final class ApiSettings extends DomainValue {
    private static final String NAME = "REST_FRAMEWORK";
    private static final String PREFIX = "DEFAULT_";

    /** {@code DEFAULT_PERMISSION_CLASSES} for {@code permission_classes}: the classes that settings name, or its own. */
    static Value classes(Interpreter in, String attribute) {
        ModuleValue settings = Sites.of(in).module(in);
        Value listed = settings == null ? null : entry(settings, PREFIX + attribute.toUpperCase(java.util.Locale.ROOT));
        if (listed == null || settings == null) {
            return usual(attribute);
        }
        LanguageSemantics.Elements elements = in.elements(listed);
        List<Value> classes = new ArrayList<>();
        if (elements != null) {
            elements.values().forEach(each -> classes.add(Union.map(each, name -> named(in, settings.file(), name))));
        }
        return ListValue.of(classes);
    }

    private static Value usual(String attribute) {
        return switch (attribute) {
            case "authentication_classes" -> ListValue.of(List.of(
                    Unknown.library("rest_framework.authentication.SessionAuthentication"),
                    Unknown.library("rest_framework.authentication.BasicAuthentication")));
            default -> ListValue.of(List.of());
        };
    }

    private static @Nullable Value entry(ModuleValue settings, String key) {
        Value all = settings.own(NAME);
        for (Value option : all == null ? List.<Value>of() : Union.options(all)) {
            if (option instanceof MapValue map) {
                for (var entry : map.entries()) {
                    if (entry.getKey().equals(new Text(key))) {
                        return entry.getValue();
                    }
                }
            }
        }
        return null;
    }

    /** The function that answers to errors in the place of the framework's, or null. */
    static @Nullable Value errorHandler(Interpreter in, ModuleValue settings) {
        Value given = entry(settings, "EXCEPTION_HANDLER");
        Value handler = given == null ? null : named(in, settings.file(), given);
        return handler == null || handler instanceof Unknown ? null : handler;
    }

    /** What a dotted name stands for; any other value itself. */
    static Value named(Interpreter in, String from, Value name) {
        if (!(name instanceof Text(String dotted)) || dotted.indexOf('.') < 0) {
            return name;
        }
        int dot = dotted.lastIndexOf('.');
        return in.get(in.importModule(from, dotted.substring(0, dot), Site.NOWHERE), dotted.substring(dot + 1),
                Site.NOWHERE);
    }

    /** {@code api_settings.DEFAULT_PERMISSION_CLASSES}. */
    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return name.startsWith(PREFIX) && name.endsWith("_CLASSES")
                ? classes(interpreter, name.substring(PREFIX.length()).toLowerCase(java.util.Locale.ROOT))
                : Unknown.ANY;
    }
}
