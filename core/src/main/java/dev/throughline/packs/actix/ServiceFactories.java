package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import java.util.List;

/** Services that types of the project register themselves. */
final class ServiceFactories {

    private ServiceFactories() {}

    /** Lets a value register itself, where its type says how; services of libraries are none of the project's routes. */
    static void register(Interpreter in, Value service, ActixRouter router, Site site) {
        World world = World.of(in);
        Type type = world.types().of(service);
        Closure register = type == null
                ? null
                : world.implementations().function(type, "HttpServiceFactory", "register");
        if (register != null) {
            in.call(register, Nothing.UNDEFINED, List.of(service, router), site);
        }
    }
}
