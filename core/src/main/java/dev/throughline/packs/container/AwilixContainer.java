package dev.throughline.packs.container;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.node.ProjectModules;
import org.jspecify.annotations.Nullable;

/** A container of awilix. */
final class AwilixContainer extends ContainerValue {
    private final NameInjector injector;

    AwilixContainer(@Nullable ContainerValue parent, NameInjector injector) {
        super(parent, injector);
        this.injector = injector;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "cradle" -> new Cradle(this);
            case "register" -> new NativeFunction(name, this::register);
            case "resolve" -> new NativeFunction(name, (in, call) -> resolve(in, call.argument(0), call.site()));
            case "has", "hasRegistration" -> new NativeFunction(name, (in, call) -> has(call.argument(0)));
            case "createScope" -> new NativeFunction(name, (in, call) -> new AwilixContainer(this, injector));
            case "build" -> new NativeFunction(name, (in, call) -> build(in, call.argument(0), call.site()));
            case "loadModules" -> new NativeFunction(name, this::loadModules);
            case "dispose" -> new NativeFunction(name,
                    (in, call) -> dev.throughline.eval.value.PromiseValue.of(Nothing.UNDEFINED));
            case "registrations" -> RecordValue.open(site);
            default -> null;
        };
    }

    private Value register(Interpreter in, Invocation call) {
        if (call.argument(0) instanceof RecordValue record) {
            for (String name : record.keys()) {
                registerOne(in, name, in.get(record, name, call.site()), placeOf(record, call.site()));
            }
        } else if (call.argument(0) instanceof Text(String name)) {
            registerOne(in, name, call.argument(1), call.site());
        }
        return this;
    }

    private static Site placeOf(RecordValue record, Site otherwise) {
        Site created = record.created();
        return created == null ? otherwise : created;
    }

    private void registerOne(Interpreter in, String name, Value resolver, Site site) {
        Provider provider = resolver instanceof AwilixResolver known
                ? known.provider()
                : new Provider(Provider.Kind.VALUE, Unknown.ANY, true);
        Site place = resolver instanceof AwilixResolver known ? known.site() : site;
        register(in, new Text(name), provider, place);
    }

    private Value build(Interpreter in, Value target, Site site) {
        return switch (target) {
            case ClassValue type -> construct(in, type, site);
            case AwilixResolver resolver when resolver.provider().provided() instanceof ClassValue type ->
                construct(in, type, site);
            case AwilixResolver resolver -> injector.call(in, this, resolver.provider().provided(), site);
            default -> injector.call(in, this, target, site);
        };
    }

    /** Registers the default exports of the files that match patterns, under names made of the file names. */
    private Value loadModules(Interpreter in, Invocation call) {
        boolean camel = call.argument(1) instanceof RecordValue options
                && options.field("formatName") instanceof Text(String format)
                && format.equals("camelCase");
        if (call.argument(0) instanceof ListValue patterns) {
            for (Value pattern : patterns.items().known()) {
                Value glob = pattern instanceof ListValue pair && !pair.items().known().isEmpty()
                        ? pair.items().known().getFirst()
                        : pattern;
                if (glob instanceof Text(String text)) {
                    loadFiles(in, text, camel, call.site());
                }
            }
        }
        return this;
    }

    private void loadFiles(Interpreter in, String glob, boolean camel, Site site) {
        for (String file : ProjectModules.matching(in, glob)) {
            Value exported = in.get(in.load(file, site), "default", site);
            Value whole = exported instanceof Nothing ? in.load(file, site) : exported;
            if (whole instanceof ClassValue || whole instanceof dev.throughline.eval.value.Closure) {
                String name = ModuleNames.baseName(file);
                register(in, new Text(camel ? ModuleNames.camel(name) : name), Provider.ofClass(whole, false), site);
            }
        }
    }

    /** The services as members of one object. */
    private static final class Cradle extends dev.throughline.eval.value.DomainValue {
        private final AwilixContainer container;

        Cradle(AwilixContainer container) {
            this.container = container;
        }

        @Override
        public Value member(Interpreter interpreter, String name, Site site) {
            return container.resolve(interpreter, new Text(name), site);
        }
    }

}
