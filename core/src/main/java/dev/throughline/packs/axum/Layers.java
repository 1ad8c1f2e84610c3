package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What stands around routes: layers as values, and the steps that they take with a request. */
final class Layers {
    private static final List<String> HOMES = List.of(
            "axum.middleware.", "axum_extra.middleware.", "axum.middleware.from_fn.");

    private Layers() {}

    static void install(Models models) {
        for (String home : HOMES) {
            models.call(home + "from_fn",
                    (in, call) -> new LayerValue(FunctionLayer.of(in, call.argument(0), null), call.site()));
            models.call(home + "from_fn_with_state",
                    (in, call) -> new LayerValue(FunctionLayer.of(in, call.argument(1), call.argument(0)),
                            call.site()));
            models.call(home + "map_request",
                    (in, call) -> new LayerValue(FunctionLayer.ofRequest(in, call.argument(0), null), call.site()));
            models.call(home + "map_request_with_state", (in, call) -> new LayerValue(
                    FunctionLayer.ofRequest(in, call.argument(1), call.argument(0)), call.site()));
            models.call(home + "map_response",
                    (in, call) -> new LayerValue(FunctionLayer.ofResponse(in, call.argument(0), null), call.site()));
            models.call(home + "map_response_with_state", (in, call) -> new LayerValue(
                    FunctionLayer.ofResponse(in, call.argument(1), call.argument(0)), call.site()));
            models.call(home + "from_extractor", (in, call) -> new ExtractorLayer(null, null, call.site()));
            models.call(home + "from_extractor_with_state",
                    (in, call) -> new ExtractorLayer(null, call.argument(0), call.site()));
            models.value(home + "from_extractor", new ExtractorLayerMaker(false, null));
            models.value(home + "from_extractor_with_state", new ExtractorLayerMaker(true, null));
        }
        for (String path : List.of("tower.ServiceBuilder", "tower.builder.ServiceBuilder")) {
            models.call(path + ".new", (in, call) -> new ServiceBuilderValue());
            models.call(path + ".default", (in, call) -> new ServiceBuilderValue());
        }
        LibraryLayers.install(models);
    }

    /** The steps of a layer, outermost first; none for one that lets everything pass. */
    static List<Value> handlers(Interpreter in, Value layer, Site site) {
        List<Value> handlers = new ArrayList<>();
        for (Value option : Union.options(layer)) {
            switch (option) {
                case LayerValue known -> handlers.add(known.step());
                case ExtractorLayer known -> handlers.addAll(known.steps(in));
                case ServiceBuilderValue builder -> builder.layers().forEach(
                        each -> handlers.addAll(handlers(in, each, site)));
                case ListValue tuple -> tuple.items().known().forEach(
                        each -> handlers.addAll(handlers(in, each, site)));
                case Body extension -> handlers.add(new ExtensionStep(in, extension.content()));
                case RecordValue own -> handlers.addAll(ofProject(in, own));
                case Unknown unknown -> handlers.addAll(ofUnknown(in, unknown));
                default -> {}
            }
        }
        return handlers;
    }

    private static List<Value> ofProject(Interpreter in, Value layer) {
        Type type = World.of(in).types().of(layer);
        Closure wrapping = type == null ? null : World.of(in).implementations().function(type, "Layer", "layer");
        return wrapping == null ? List.of() : List.of(ServiceStep.around(in, layer, wrapping));
    }

    private static List<Value> ofUnknown(Interpreter in, Unknown layer) {
        Type type = World.of(in).types().of(layer);
        if (type != null && type.definition() != null) {
            return ofProject(in, layer);
        }
        Value known = LibraryLayers.step(in, type != null ? type.name() : layer.path());
        return known == null ? List.of() : List.of(known);
    }

    /** The step that a service of the project takes; of any other one nothing is known. */
    static Value service(Interpreter in, Value service, Site site) {
        if (service instanceof Closure) {
            return service;
        }
        Type type = World.of(in).types().of(service);
        Closure call = type == null ? null : World.of(in).implementations().function(type, "Service", "call");
        return call == null ? Unknown.ANY : ServiceStep.of(in, service, call);
    }
}
