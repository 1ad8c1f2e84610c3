package dev.throughline.packs.node;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code config} library: settings by dotted name from the files of the folder {@code config}. Texts are taken as
 * the default file gives them, since paths are made of them; switches and numbers differ between deployments.
 */
final class ConfigLibrary extends DomainValue {
    private static final List<String> DEFAULTS = List.of("default.json", "default.js", "default.cjs", "default.ts");

    static void install(Models models) {
        models.value("config", new ConfigLibrary());
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "get" -> new NativeFunction(name, ConfigLibrary::get);
            case "has" -> new NativeFunction(name, ConfigLibrary::has);
            case "util" -> Unknown.library("config.util");
            case "default" -> this;
            default -> find(interpreter, name, site);
        };
    }

    /** A setting must be there: else the library throws. */
    private static Value get(Interpreter in, Invocation call) {
        Value found = call.argument(0) instanceof Text(String name) ? find(in, name, call.site()) : null;
        return found == null ? Unknown.ANY : found;
    }

    /** A setting that has no default may still come from elsewhere. */
    private static Value has(Interpreter in, Invocation call) {
        Value found = call.argument(0) instanceof Text(String name) ? find(in, name, call.site()) : null;
        return found == null ? Unknown.ANY : Bool.TRUE;
    }

    /** What the default file says, or null when it says nothing. */
    private static @Nullable Value find(Interpreter in, String name, Site site) {
        Value settings = settings(in, site);
        for (String key : name.split("\\.", -1)) {
            if (!(settings instanceof RecordValue record) || record.field(key) == null) {
                return null;
            }
            settings = record.field(key);
        }
        return settings == null ? null : inAnyDeployment(in, settings, site);
    }

    /** The settings of the nearest folder {@code config} above the code that asks. */
    private static Value settings(Interpreter in, Site site) {
        String folder = site.file();
        do {
            folder = PathText.folder(folder);
            for (String name : DEFAULTS) {
                String file = (folder.equals(".") ? "" : folder + "/") + "config/" + name;
                if (in.realm().program().files(file).contains(file)) {
                    Value module = in.load(file, site);
                    Value exported = module instanceof RecordValue record ? record.field("default") : null;
                    return exported == null ? module : exported;
                }
            }
        } while (!folder.equals(".") && !folder.equals("/"));
        return Unknown.ANY;
    }

    private static Value inAnyDeployment(Interpreter in, Value setting, Site site) {
        return Union.map(setting, value -> switch (value) {
            case Text text -> text;
            case Template template -> template;
            case ListValue list -> list;
            case RecordValue record -> {
                RecordValue settings = RecordValue.open(site);
                for (String key : record.keys()) {
                    Value field = record.field(key);
                    in.write(settings, key, field == null ? Unknown.ANY : inAnyDeployment(in, field, site));
                }
                yield settings;
            }
            default -> Unknown.ANY;
        });
    }
}
