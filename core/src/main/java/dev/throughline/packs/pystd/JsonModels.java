package dev.throughline.packs.pystd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Models of {@code json}. A map or list as JSON is its opening bracket, and a hole that is the value itself, so that
 * reading gives it back.
 */
public final class JsonModels {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Text MAP = new Text("{");
    private static final Text LIST = new Text("[");

    private JsonModels() {}

    static void install(Models models) {
        for (String module : List.of("json", "orjson", "ujson", "simplejson")) {
            models.call(module + ".dumps", (in, call) -> written(call.argument(0)));
            models.call(module + ".loads", JsonModels::read);
        }
    }

    private static Value written(Value value) {
        return switch (value) {
            case MapValue map when !map.isSet() -> new Template(List.of(MAP, map));
            case ListValue list -> new Template(List.of(LIST, list));
            default -> Unknown.PRESENT;
        };
    }

    private static Value read(Interpreter in, Invocation call) {
        Value content = content(in, call.argument(0));
        if (content == null) {
            in.mayThrow(Unknown.ANY, call.site(), false);
        }
        return content == null ? Unknown.ANY : content;
    }

    /** The value that a text was written from, or that it spells; null when that is not known. */
    public static @Nullable Value content(Interpreter in, Value text) {
        return switch (text) {
            case DomainValue standing -> standing;
            case Text(String json) -> parsed(in, json);
            case Template(List<Value> parts) when parts.size() == 2 -> {
                Value inside = parts.getLast();
                boolean whole = (inside instanceof MapValue && parts.getFirst().equals(MAP))
                        || (inside instanceof ListValue && parts.getFirst().equals(LIST));
                yield whole ? inside : null;
            }
            default -> null;
        };
    }

    private static @Nullable Value parsed(Interpreter in, String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            return node == null || node.isMissingNode() ? null : value(in, node);
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    private static Value value(Interpreter in, JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> new Text(node.textValue());
            case NUMBER -> new Num(node.doubleValue());
            case BOOLEAN -> Bool.of(node.booleanValue());
            case ARRAY -> {
                List<Value> items = new ArrayList<>();
                node.forEach(item -> items.add(value(in, item)));
                yield ListValue.of(items);
            }
            case OBJECT -> {
                MapValue map = MapValue.byContent(false);
                for (Map.Entry<String, JsonNode> property : node.properties()) {
                    String slot = map.slotFor(new Text(property.getKey()));
                    if (slot != null) {
                        in.write(map, slot, value(in, property.getValue()));
                    }
                }
                yield map;
            }
            default -> Nothing.NULL;
        };
    }
}
