package dev.throughline.packs.client.http;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code new URL(path, base)} in test code. Parameters that are added later are not known by name. */
final class UrlValue extends DomainValue {
    private static final String ADDRESS = "#address";

    UrlValue(Value address) {
        restore(ADDRESS, address);
    }

    /** The address as a text. */
    Value address() {
        Value address = field(ADDRESS);
        return address == null ? Unknown.ANY : address;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "href" -> address();
            case "toString", "toJSON" -> new NativeFunction(name, (in, call) -> address());
            case "searchParams" -> {
                RecordValue parameters = RecordValue.open(site);
                for (String change : List.of("set", "append", "delete")) {
                    parameters.restore(change, new NativeFunction(change, (in, call) -> {
                        in.write(this, ADDRESS, Template.concat(
                                List.of(address(), new Text("?"), Unknown.ANY)));
                        return Nothing.UNDEFINED;
                    }));
                }
                yield parameters;
            }
            default -> null;
        };
    }
}
