package dev.throughline.packs.client;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.ResponseValue;
import dev.throughline.packs.web.RouterEntry;
import dev.throughline.packs.web.RouterValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The least that can be mounted: {@code app.get('/path', handler)} and {@code res.reply(status, body)}. */
public class FakeApp extends RouterValue {

    public FakeApp(Site created, @Nullable Frame creator) {
        super(created, creator, true);
    }

    @Override
    public Value member(Interpreter interpreter, String name, Site site) {
        return new NativeFunction(name, (in, call) -> {
            if (call.argument(0) instanceof Text(String path)) {
                add(new RouterEntry(
                        name.toUpperCase(Locale.ROOT),
                        List.of(template(path)),
                        List.of(call.argument(1)),
                        call.site(),
                        in.frame(),
                        PathCondition.ALWAYS));
            }
            return this;
        });
    }

    private static PathTemplate template(String path) {
        PathTemplate template = PathTemplate.ROOT;
        for (String segment : path.substring(1).split("/", -1)) {
            PathTemplate.Segment next = segment.startsWith(":")
                    ? new PathTemplate.Parameter(segment.substring(1))
                    : new PathTemplate.Literal(segment);
            template = template.then(new PathTemplate(List.of(next)));
        }
        return template;
    }

    @Override
    public ResponseValue newResponse() {
        return new FakeResponse();
    }

    @Override
    public boolean handlesErrors(Value handler) {
        return false;
    }

    private static final class FakeResponse extends ResponseValue {
        @Override
        protected ResponseValue fresh() {
            return new FakeResponse();
        }

        @Override
        public Value member(Interpreter interpreter, String name, Site site) {
            return new NativeFunction(name, (in, call) -> {
                emit(in, call.argument(0), call.argument(1), call.site());
                return this;
            });
        }
    }
}
