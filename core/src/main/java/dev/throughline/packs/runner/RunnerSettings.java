package dev.throughline.packs.runner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Regex;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.source.suite.CodeConfig;
import dev.throughline.source.suite.CodeOptions;
import dev.throughline.source.suite.RunnerConfig;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Interprets runner configurations that are programs. */
public final class RunnerSettings {
    private static final int DEEPEST = 8;
    private static final List<String> IDENTITIES = List.of("defineConfig", "defineProject", "defineWorkspace");
    private static final List<String> PACKAGES = List.of("vitest/config", "vite", "@playwright/test", "jest-config");

    private RunnerSettings() {}

    /**
     * What a configuration program says; parts that are not known are left out.
     *
     * @param in an interpreter in a world of its own
     */
    public static List<RunnerConfig> of(Interpreter in, CodeConfig config) {
        Site site = Site.NOWHERE;
        Interpreter.Explored explored = in.explore(Budget.EXACT, true, () -> {
            Value module = in.load(config.path(), site);
            Value exported = module instanceof RecordValue record && record.field("default") != null
                    ? in.get(record, "default", site)
                    : module;
            RecordValue mode = RecordValue.closed(site);
            in.write(mode, "mode", new Text("test"));
            in.write(mode, "command", new Text("serve"));
            Value made = exported instanceof Closure
                    ? in.call(exported, Nothing.UNDEFINED, List.of(mode), site)
                    : exported;
            return in.await(made, site);
        });
        Value value = explored.value();
        JsonNode options = value == null ? null : json(value, 0);
        return CodeOptions.of(config, options == null ? JsonNodeFactory.instance.objectNode() : options);
    }

    private static @Nullable JsonNode json(Value value, int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value) {
            case Text(String text) -> nodes.textNode(text);
            case Num(double number) -> nodes.numberNode(number);
            case Bool(boolean truth) -> nodes.booleanNode(truth);
            case Regex(String pattern, String flags) -> nodes.objectNode().put(CodeOptions.REGEX, pattern);
            case ListValue list when depth < DEEPEST -> {
                ArrayNode array = nodes.arrayNode();
                for (Value item : list.items().known()) {
                    JsonNode node = json(item, depth + 1);
                    if (node != null) {
                        array.add(node);
                    }
                }
                yield array;
            }
            case RecordValue record when depth < DEEPEST -> {
                ObjectNode object = nodes.objectNode();
                for (String key : record.keys()) {
                    Value field = record.field(key);
                    JsonNode node = field == null ? null : json(field, depth + 1);
                    if (node != null) {
                        object.set(key, node);
                    }
                }
                yield object;
            }
            // What depends on the environment: the first way that is known.
            case Union(List<Value> options) -> {
                @Nullable JsonNode first = null;
                for (Value option : options) {
                    first = first == null ? json(option, depth + 1) : first;
                }
                yield first;
            }
            default -> null;
        };
    }

    /** Models of what configuration programs call. */
    static void install(Models models) {
        for (String owner : PACKAGES) {
            for (String name : IDENTITIES) {
                models.call(owner + "." + name, (in, call) -> call.argument(0));
            }
            models.call(
                    owner + ".mergeConfig",
                    (in, call) -> merged(in, call.argument(0), call.argument(1), call.site()));
        }
        for (String owner : List.of("path", "node:path")) {
            models.call(owner + ".resolve", (in, call) -> path(call, true));
            models.call(owner + ".join", (in, call) -> path(call, false));
        }
    }

    private static Value merged(Interpreter in, Value base, Value over, Site site) {
        if (base instanceof ListValue a && over instanceof ListValue b) {
            List<Value> items = new ArrayList<>(a.items().known());
            items.addAll(b.items().known());
            return ListValue.of(items);
        }
        if (!(base instanceof RecordValue a) || !(over instanceof RecordValue b)) {
            return over instanceof Nothing ? base : over;
        }
        RecordValue result = RecordValue.closed(site);
        a.keys().forEach(key -> in.write(result, key, in.get(a, key, site)));
        for (String key : b.keys()) {
            Value before = result.field(key);
            Value value = in.get(b, key, site);
            in.write(result, key, before == null ? value : merged(in, before, value, site));
        }
        return result;
    }

    /**
     * A path of known parts. Folders of modules are relative to the checkout, so a resolved path is written with a
     * leading slash for the checkout's root.
     */
    private static Value path(Invocation call, boolean absolute) {
        List<String> segments = new ArrayList<>();
        for (Value argument : call.arguments()) {
            if (!(argument instanceof Text(String text))) {
                return Unknown.ANY;
            }
            if (text.startsWith("/") && absolute) {
                segments.clear();
            }
            append(segments, text);
        }
        return new Text((absolute ? "/" : "") + String.join("/", segments));
    }

    private static void append(List<String> segments, String text) {
        for (String segment : text.split("/", -1)) {
            boolean up = segment.equals("..") && !segments.isEmpty() && !segments.getLast().equals("..");
            if (up) {
                segments.removeLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
    }
}
