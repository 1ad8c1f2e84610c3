package dev.throughline.packs.django;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.ModuleValue;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.boundary.DatabaseChoices;
import dev.throughline.packs.boundary.DatabaseChosen;
import dev.throughline.packs.boundary.DatabaseUrl;
import dev.throughline.packs.web.StartPlaces;
import dev.throughline.packs.web.WebApps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of the projects of a world, and the sites that they describe. */
final class Sites {
    /** The attribute of settings that names the module of the url configuration. */
    static final String ROOT = "ROOT_URLCONF";
    private static final String DATABASES = "DATABASES";

    private static final String VARIABLE = "DJANGO_SETTINGS_MODULE";

    private final List<String> files = new ArrayList<>();
    private final List<String> building = new ArrayList<>();
    private final java.util.Map<String, UrlConf> sites = new java.util.TreeMap<>();

    private Sites() {}

    static Sites of(Interpreter in) {
        return in.realm().companion(Sites.class, Sites::new);
    }

    /** The site of the project that the running code is of, or null. */
    @Nullable UrlConf site(Interpreter in) {
        String file = settings(in);
        return file == null ? null : site(in, file);
    }

    /** Makes the site that a file of settings describes, where another file beside it is not preferred. */
    void start(Interpreter in, String settings) {
        if (files(in).contains(settings)) {
            site(in, settings);
        }
    }

    /** The site that a file of settings describes; null where it describes none, or while it is made. */
    @Nullable UrlConf site(Interpreter in, String settings) {
        UrlConf known = sites.get(settings);
        if (known != null || building.contains(settings)) {
            return known;
        }
        building.add(settings);
        try {
            return in.load(settings, Site.NOWHERE) instanceof ModuleValue module ? made(in, module) : null;
        } finally {
            building.remove(settings);
        }
    }

    private @Nullable UrlConf made(Interpreter in, ModuleValue settings) {
        String name = Inclusion.text(settings.own(ROOT));
        if (name == null || !(in.importModule(settings.file(), name, Site.NOWHERE) instanceof ModuleValue urls)) {
            return null;
        }
        chooseDatabases(in, settings);
        UrlConf twin = sites.values().stream()
                .filter(site -> site.created().file().equals(urls.file()))
                .findFirst()
                .orElse(null);
        if (twin != null) {
            sites.put(settings.file(), twin);
            return twin;
        }
        UrlConf site = new UrlConf(UrlReader.placeOf(urls.file()), null, true);
        Middleware.register(in, site, settings);
        new UrlReader(in).read(urls, site);
        site.answerErrors(new ErrorAnswers(ApiSettings.errorHandler(in, settings)));
        sites.put(settings.file(), site);
        in.realm().companion(WebApps.class, WebApps::new).made(site);
        return site;
    }

    private static void chooseDatabases(Interpreter in, ModuleValue settings) {
        if (settings.own(DATABASES) instanceof MapValue databases) {
            List<DatabaseUrl> found = new ArrayList<>();
            for (Map.Entry<Value, Value> each : databases.entries()) {
                String backend = entry(each.getValue(), "ENGINE");
                if (backend != null) {
                    DatabaseUrl.ofDjango(backend, entry(each.getValue(), "NAME")).ifPresent(found::add);
                }
            }
            DatabaseChoices.of(in.realm())
                    .add(new DatabaseChosen(DATABASES, found, List.of(UrlReader.placeOf(settings.file()))));
        }
    }

    private static @Nullable String entry(Value map, String key) {
        String slot = map instanceof MapValue entries ? entries.slotFor(new Text(key)) : null;
        return slot == null ? null : Inclusion.text(((MapValue) map).field(slot));
    }

    /** The module of settings of the project that the running code is of, or null. */
    @Nullable ModuleValue module(Interpreter in) {
        String file = settings(in);
        return file != null && in.load(file, Site.NOWHERE) instanceof ModuleValue module ? module : null;
    }

    /** What a setting is; unknown where it is not set. */
    static Value setting(Interpreter in, String name) {
        ModuleValue module = of(in).module(in);
        Value value = module == null ? null : module.own(name);
        return value == null ? Unknown.ANY : value;
    }

    private @Nullable String settings(Interpreter in) {
        List<String> all = files(in);
        Frame frame = in.frame();
        if (all.size() <= 1 || frame == null) {
            return all.isEmpty() ? null : all.getFirst();
        }
        String running = frame.module().file();
        return all.stream()
                .max(Comparator.comparingInt(file -> common(file, running)))
                .orElse(null);
    }

    /** How many folders two files have in common from the top. */
    private static int common(String first, String second) {
        String[] one = first.split("/", -1);
        String[] other = second.split("/", -1);
        int same = 0;
        while (same < Math.min(one.length, other.length) - 1 && one[same].equals(other[same])) {
            same++;
        }
        // Of those that have as much in common, the one that is least deep comes first.
        return same * 100 - one.length;
    }

    /** The files of settings, one of each folder: what a test's environment names, else what is like production. */
    private List<String> files(Interpreter in) {
        if (files.isEmpty()) {
            List<StartPlaces.StartPlace> places = in.realm()
                    .companion(StartPlaces.class, () -> new StartPlaces(List.of()))
                    .places()
                    .stream()
                    .filter(place -> place.attribute().equals(ROOT))
                    .sorted(Comparator.comparingInt(place -> distance(place.file())))
                    .toList();
            Set<String> folders = new HashSet<>();
            for (StartPlaces.StartPlace place : places) {
                String named = named(in, place.file());
                if (folders.add(folder(place.file()))) {
                    files.add(named == null ? place.file() : named);
                }
            }
        }
        return files;
    }

    private static @Nullable String named(Interpreter in, String from) {
        Value variable = in.realm().environment().field(VARIABLE);
        return variable instanceof Text(String name)
                && in.importModule(from, name, Site.NOWHERE) instanceof ModuleValue module
                        ? module.file()
                        : null;
    }

    private static String folder(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }

    private static int distance(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.contains("prod")) {
            return 0;
        }
        return name.contains("test") ? 3 : name.contains("local") || name.contains("dev") ? 2 : 1;
    }
}
