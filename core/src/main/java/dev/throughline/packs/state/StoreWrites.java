package dev.throughline.packs.state;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.BoundaryKind;
import dev.throughline.packs.boundary.BoundaryTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the records that code hands to operations of stores: {@code update({where, data})}, {@code insert(values)}. */
final class StoreWrites {
    private static final Set<String> CHANGING = Set.of(
            "update", "updateOne", "updateMany", "updateById", "updateAll", "findOneAndUpdate", "findByIdAndUpdate",
            "findAndModify", "patch", "update_one", "update_many", "find_one_and_update", "values", "set", "merge");
    private static final Set<String> MAKING = Set.of(
            "create", "createMany", "insert", "insertOne", "insertMany", "insert_one", "insert_many", "add", "add_all",
            "bulk_create", "save", "persist");

    /** Under what operations take the fields that they write, and the conditions. */
    private static final List<String> HOLDERS = List.of("data", "$set", "set", "values", "create");

    private static final String WHERE = "where";
    private static final Pattern PRISMA = Pattern.compile("@prisma/client\\.PrismaClient\\(\\)(?:.*\\.)?(\\w+)\\.\\w+");

    private StoreWrites() {}

    /** See {@link dev.throughline.eval.Models.CallListener}. */
    static @Nullable Value called(Interpreter in, Unknown callee, Invocation call) {
        String path = callee.path();
        if (path == null || call.construct()) {
            return null;
        }
        String operation = path.substring(path.lastIndexOf('.') + 1);
        boolean making = MAKING.contains(operation);
        if (!making && !CHANGING.contains(operation)) {
            return null;
        }
        for (Value argument : call.arguments()) {
            for (RecordValue entity : entities(argument)) {
                stored(in, entity, call.site());
            }
        }
        boolean database = BoundaryTable.of(in)
                .lookup(path)
                .filter(found -> found.boundary().kind() == BoundaryKind.DATABASE)
                .isPresent();
        String resource = database || path.startsWith("sqlalchemy.") ? resource(in, path, call) : null;
        if (resource != null) {
            written(in, resource, making, call);
        }
        return null;
    }

    private static @Nullable String resource(Interpreter in, String path, Invocation call) {
        if (call.receiver() instanceof StoredModel model) {
            return model.resource();
        }
        Matcher prisma = PRISMA.matcher(path);
        return prisma.matches() ? prisma.group(1) : Places.around(in);
    }

    /** Instances of mapped classes that are handed over. */
    private static List<RecordValue> entities(Value argument) {
        List<RecordValue> entities = new ArrayList<>();
        List<Value> values = argument instanceof ListValue list ? list.items().known() : List.of(argument);
        for (Value value : values) {
            if (value instanceof RecordValue record && record.type() instanceof ClassValue type
                    && Places.isMapped(type)) {
                entities.add(record);
            }
        }
        return entities;
    }

    private static void stored(Interpreter in, RecordValue entity, Site site) {
        String name = Places.nameOf(in, entity, null);
        for (String key : entity.keys()) {
            Value value = entity.field(key);
            StateText to = value != null && StateField.is(key) ? StateText.of(value) : StateText.UNKNOWN;
            if (name != null && !to.states().isEmpty()) {
                in.observe(new StateMoved(name, key, true, true, to.states(), to.known(), List.of(), List.of(),
                        to.type()), site);
            }
        }
    }

    private static void written(Interpreter in, String resource, boolean making, Invocation call) {
        Map<String, Value> written = new LinkedHashMap<>();
        call.named().forEach((key, value) -> addIfState(key, value, written));
        List<Map<String, Value>> records = new ArrayList<>();
        call.arguments().forEach(argument -> records.add(fields(argument)));
        for (Map<String, Value> record : records) {
            // Of two records the first says which rows, unless it says what to write.
            boolean filter = records.size() > 1 && record.equals(records.getFirst()) && !making
                    && !records.get(1).isEmpty();
            if (!filter) {
                record.forEach((key, value) -> addIfState(key, value, written));
                HOLDERS.forEach(holder -> {
                    if (record.containsKey(holder)) {
                        fields(record.get(holder)).forEach((key, value) -> addIfState(key, value, written));
                    }
                });
            }
        }
        Map<String, Value> where = new LinkedHashMap<>();
        if (!records.isEmpty()) {
            where.putAll(records.getFirst().containsKey(WHERE)
                    ? fields(records.getFirst().get(WHERE))
                    : records.size() > 1 && !making ? records.getFirst() : Map.of());
        }
        written.forEach((key, value) -> {
            StateText to = StateText.of(value);
            StateText from = where.containsKey(key) ? chosen(where.get(key)) : StateText.UNKNOWN;
            in.observe(new StateMoved(resource, key, true, making, to.states(), to.known(),
                    from.known() ? from.states() : List.of(), List.of(), to.type()), call.site());
        });
    }

    /** The states among which a condition chooses: one, or those of {@code {in: [...]}}. */
    private static StateText chosen(@Nullable Value condition) {
        Value plain = condition == null ? Unknown.ANY : condition;
        for (String operator : List.of("in", "$in")) {
            if (fields(plain).get(operator) instanceof ListValue list && list.items().exact()) {
                return StateText.ofAll(list.items().known().stream().map(StateText::of).toList());
            }
        }
        return StateText.of(plain);
    }

    private static void addIfState(String key, Value value, Map<String, Value> written) {
        if (StateField.is(key)) {
            written.put(key, value);
        }
    }

    private static Map<String, Value> fields(@Nullable Value value) {
        Map<String, Value> fields = new LinkedHashMap<>();
        switch (value) {
            case RecordValue record when !(record.type() instanceof ClassValue) -> record.keys().forEach(key -> {
                Value field = record.field(key);
                if (field != null) {
                    fields.put(key, field);
                }
            });
            case MapValue map when !map.isSet() -> map.entries().forEach(entry -> {
                if (entry.getKey() instanceof Text(String key)) {
                    fields.put(key, entry.getValue());
                }
            });
            case null, default -> {}
        }
        return fields;
    }
}
