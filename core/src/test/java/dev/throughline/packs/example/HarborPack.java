package dev.throughline.packs.example;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.ResponseValue;
import dev.throughline.packs.web.RouterEntry;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.WebApps;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Models of a made-up framework: {@code server().on('GET', '/ships/{id}', (request, reply) => reply.send(200))}. */
public final class HarborPack implements Pack {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    @Override
    public String name() {
        return "harbor";
    }

    @Override
    public Set<String> libraries() {
        return Set.of("harbor");
    }

    @Override
    public void install(Models models) {
        models.call("harbor.server", HarborPack::server);
    }

    private static Value server(Interpreter in, Invocation call) {
        Server server = new Server(call.site(), in.frame());
        in.realm().companion(WebApps.class, WebApps::new).made(server);
        return server;
    }

    private static PathTemplate template(String path) {
        return new PathTemplate(Stream.of(path.split("/")).filter(part -> !part.isEmpty()).map(part -> {
            var parameter = PARAMETER.matcher(part);
            return parameter.matches()
                    ? new PathTemplate.Parameter(parameter.group(1))
                    : (PathTemplate.Segment) new PathTemplate.Literal(part);
        }).toList());
    }

    /** An app: it registers routes, and answers for them in the mount tree. */
    private static final class Server extends RouterValue {
        Server(Site created, @Nullable Frame creator) {
            super(created, creator, true);
        }

        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return name.equals("on") ? new NativeFunction(name, this::register) : null;
        }

        private Value register(Interpreter in, Invocation call) {
            if (call.argument(0) instanceof Text(String method) && call.argument(1) instanceof Text(String path)) {
                add(new RouterEntry(method, List.of(template(path)), List.of(call.argument(2)), call.site(),
                        in.frame(), in.condition()));
                return this;
            }
            return in.unknown("method or path of this route is not known", call.site());
        }

        @Override
        public ResponseValue newResponse() {
            return new Reply();
        }

        @Override
        public boolean handlesErrors(Value handler) {
            return false;
        }
    }

    /** What a handler answers with. */
    private static final class Reply extends ResponseValue {
        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return name.equals("send") ? new NativeFunction(name, this::send) : null;
        }

        private Value send(Interpreter in, Invocation call) {
            emit(in, call.argument(0), call.argument(1), call.site());
            return this;
        }

        @Override
        protected ResponseValue fresh() {
            return new Reply();
        }
    }
}
