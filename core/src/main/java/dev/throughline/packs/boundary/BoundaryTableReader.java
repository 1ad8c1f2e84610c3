package dev.throughline.packs.boundary;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.throughline.model.Boundary;
import dev.throughline.model.BoundaryKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads a boundary table and refuses what is not in its shape; nothing is skipped or guessed. */
final class BoundaryTableReader {
    private static final String BOUNDARIES = "boundaries";
    private static final String SUBSTITUTES = "externalSubstitutes";
    /** Packages that never count, by the reason why. */
    private static final List<String> NEVER_COUNT = List.of("observability", "inProcess");

    private static final String LANGUAGE = "language";
    private static final Set<String> TABLE_FIELDS = Set.of(LANGUAGE, BOUNDARIES, SUBSTITUTES, NEVER_COUNT.getFirst(),
            NEVER_COUNT.getLast());
    private static final Set<String> BOUNDARY_FIELDS = Set.of(
            "packages", "kind", "name", "clients", "operations", "onResults", "reopens", "weak");
    private static final Set<String> SUBSTITUTE_FIELDS = Set.of("packages", "kind", "name");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;
    private final LibraryLanguage language;
    private final SortedMap<String, List<BoundaryRule>> rules = new TreeMap<>();
    private final SortedMap<String, Boundary> substitutes = new TreeMap<>();
    private final Set<String> claims = new HashSet<>();

    private BoundaryTableReader(String file, LibraryLanguage language) {
        this.file = file;
        this.language = language;
    }

    /** What a table says, by language: for the one that it names, or for each when it names none. */
    static SortedMap<LibraryLanguage, BoundaryDocument> read(InputStream json, String file)
            throws BoundaryTableUnreadable {
        JsonNode table = parse(json, file);
        SortedMap<LibraryLanguage, BoundaryDocument> documents = new TreeMap<>();
        for (LibraryLanguage language : LibraryLanguage.values()) {
            BoundaryTableReader reader = new BoundaryTableReader(file, language);
            reader.table(table);
            if (reader.isMeant(table)) {
                reader.rules.replaceAll((name, rules) -> List.copyOf(rules));
                documents.put(language, new BoundaryDocument(reader.rules, reader.substitutes));
            }
        }
        return documents;
    }

    private static JsonNode parse(InputStream json, String file) throws BoundaryTableUnreadable {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            String place = malformed.getLocation() == null ? "" : " at line " + malformed.getLocation().getLineNr();
            throw new BoundaryTableUnreadable(
                    file, "not valid JSON" + place + ": " + malformed.getOriginalMessage());
        } catch (IOException failure) {
            throw new BoundaryTableUnreadable(file, "cannot be read: " + failure.getMessage());
        }
    }

    private void table(JsonNode table) throws BoundaryTableUnreadable {
        requireObject(table, "", TABLE_FIELDS);
        requireKnownLanguage(table);
        List<JsonNode> boundaries = list(table, BOUNDARIES, "");
        for (int i = 0; i < boundaries.size(); i++) {
            boundary(boundaries.get(i), BOUNDARIES + "[" + i + "]");
        }
        for (String reason : NEVER_COUNT) {
            neverCounting(table, reason);
        }
        List<JsonNode> standIns = list(table, SUBSTITUTES, "");
        for (int i = 0; i < standIns.size(); i++) {
            substitute(standIns.get(i), SUBSTITUTES + "[" + i + "]");
        }
    }

    private boolean isMeant(JsonNode table) throws BoundaryTableUnreadable {
        return !table.has(LANGUAGE) || text(table, LANGUAGE, "").equals(language.word());
    }

    private void requireKnownLanguage(JsonNode table) throws BoundaryTableUnreadable {
        List<String> known = Arrays.stream(LibraryLanguage.values()).map(LibraryLanguage::word).toList();
        if (table.has(LANGUAGE) && !known.contains(text(table, LANGUAGE, ""))) {
            throw refused(LANGUAGE, "\"" + text(table, LANGUAGE, "") + "\" is none of " + String.join(", ", known));
        }
    }

    private void boundary(JsonNode entry, String at) throws BoundaryTableUnreadable {
        requireObject(entry, at, BOUNDARY_FIELDS);
        List<String> clients = entry.has("clients") ? names(entry, "clients", at) : List.of("");
        List<String> operations = names(entry, "operations", at);
        BoundaryRule rule = new BoundaryRule(
                described(entry, at),
                clients.stream().map(client -> ClientPattern.read(client, language)).toList(),
                NamePatterns.of(operations),
                optionalNames(entry, "onResults", at),
                optionalNames(entry, "reopens", at),
                flag(entry, "weak", at));
        for (String name : names(entry, "packages", at)) {
            for (String client : clients) {
                claim(name, client, operations, at);
            }
            rules.computeIfAbsent(name, ignored -> new ArrayList<>()).add(rule);
        }
    }

    private void neverCounting(JsonNode table, String reason) throws BoundaryTableUnreadable {
        for (String name : table.has(reason) ? names(table, reason, "") : List.<String>of()) {
            if (rules.putIfAbsent(name, List.of()) != null) {
                throw refused(reason, name + " has an entry elsewhere in this table");
            }
        }
    }

    private void substitute(JsonNode entry, String at) throws BoundaryTableUnreadable {
        requireObject(entry, at, SUBSTITUTE_FIELDS);
        Boundary standsFor = described(entry, at);
        for (String name : names(entry, "packages", at)) {
            claim("substitute " + name, at, "a second entry for " + name);
            substitutes.put(name, standsFor);
        }
    }

    private Boundary described(JsonNode entry, String at) throws BoundaryTableUnreadable {
        return new Boundary(kind(text(entry, "kind", at), at), text(entry, "name", at), null);
    }

    private BoundaryKind kind(String written, String at) throws BoundaryTableUnreadable {
        for (BoundaryKind kind : BoundaryKind.values()) {
            if (word(kind).equals(written)) {
                return kind;
            }
        }
        String known = Arrays.stream(BoundaryKind.values())
                .map(BoundaryTableReader::word)
                .collect(Collectors.joining(", "));
        throw refused(at + ".kind", "\"" + written + "\" is none of " + known);
    }

    private static String word(BoundaryKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    // ------------------------------------------------------------------ shapes

    private void requireObject(JsonNode node, String at, Set<String> fields) throws BoundaryTableUnreadable {
        if (!node.isObject()) {
            throw refused(at, "must be an object");
        }
        for (String field : (Iterable<String>) node::fieldNames) {
            if (!fields.contains(field)) {
                String known = fields.stream().sorted().collect(Collectors.joining(", "));
                throw refused(at, "unknown field \"" + field + "\"; known are " + known);
            }
        }
    }

    private List<JsonNode> list(JsonNode node, String field, String at) throws BoundaryTableUnreadable {
        JsonNode value = node.path(field);
        if (!value.isArray() && !value.isMissingNode()) {
            throw refused(within(at, field), "must be a list");
        }
        List<JsonNode> items = new ArrayList<>();
        value.forEach(items::add);
        return items;
    }

    /** A list of names that is not empty and names nothing twice. */
    private List<String> names(JsonNode node, String field, String at) throws BoundaryTableUnreadable {
        List<String> names = new ArrayList<>();
        for (JsonNode item : list(node, field, at)) {
            if (!item.isTextual() || item.asText().isBlank()) {
                throw refused(within(at, field), "must be a list of names");
            }
            if (names.contains(item.asText())) {
                throw refused(within(at, field), "names " + item.asText() + " twice");
            }
            names.add(item.asText());
        }
        if (names.isEmpty()) {
            throw refused(within(at, field), "must name something");
        }
        return names;
    }

    private NamePatterns optionalNames(JsonNode node, String field, String at) throws BoundaryTableUnreadable {
        return node.has(field) ? NamePatterns.of(names(node, field, at)) : NamePatterns.NONE;
    }

    private String text(JsonNode node, String field, String at) throws BoundaryTableUnreadable {
        JsonNode value = node.path(field);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw refused(within(at, field), "must be a text");
        }
        return value.asText();
    }

    private boolean flag(JsonNode node, String field, String at) throws BoundaryTableUnreadable {
        JsonNode value = node.path(field);
        if (!value.isBoolean() && !value.isMissingNode()) {
            throw refused(within(at, field), "must be true or false");
        }
        return value.asBoolean();
    }

    /** One client may talk to several boundaries, but by different operations, as that of boto3 does. */
    private void claim(String name, String client, List<String> operations, String at) throws BoundaryTableUnreadable {
        String way = name + (client.isEmpty() ? "" : "." + client);
        for (String operation : operations) {
            claim(name + " " + client + " " + operation, at, "a second entry for " + way + " with " + operation);
        }
    }

    private void claim(String what, String at, String problem) throws BoundaryTableUnreadable {
        if (!claims.add(what)) {
            throw refused(at, problem);
        }
    }

    private static String within(String at, String field) {
        return at.isEmpty() ? field : at + "." + field;
    }

    private BoundaryTableUnreadable refused(String at, String problem) {
        return new BoundaryTableUnreadable(file, at.isEmpty() ? problem : at + ": " + problem);
    }
}
