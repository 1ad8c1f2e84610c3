package dev.throughline.packs.state;

import dev.throughline.eval.Realm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The states that schemas declare for columns: constraints and types of SQL, enumerations of Prisma. Schemas are read
 * by pattern, since what surrounds the few places that matter differs with every store.
 */
public final class DeclaredStates {
    private static final int LONGEST = 400_000;
    private static final int MOST_STATES = 16;
    private static final Pattern TABLE = Pattern.compile(
            "(?:create|alter)\\s+table\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?(?:only\\s+)?(?:[\"`\\[]?\\w+[\"`\\]]?\\.)?"
                    + "[\"`\\[]?(\\w+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHECK = Pattern.compile(
            "[\"`(\\[ ](\\w+)[\"`\\])]*(?:::\\w+)?\\)?\\s*(?:in\\s*\\(|=\\s*any\\s*\\(+array\\s*\\[)"
                    + "((?:\\s*'[^']{1,40}'(?:::[\\w ]+)?\\s*,?){2,16})\\s*[)\\]]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPE = Pattern.compile(
            "create\\s+type\\s+(?:\"?\\w+\"?\\.)?\"?(\\w+)\"?\\s+as\\s+enum\\s*\\(([^)]{1,800})\\)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COLUMN = Pattern.compile(
            "[\"`\\[]?(\\w+)[\"`\\]]?\\s+(?:\"?\\w+\"?\\.)?\"?(\\w+)\"?(?:\\(\\s*'[^)]*\\))?([^,;]{0,80})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern USUAL = Pattern.compile("default\\s+'([^']{1,40})'", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("'([^']{1,40})'");
    private static final Pattern MODEL = Pattern.compile("(?m)^\\s*(model|enum)\\s+(\\w+)\\s*\\{([^}]{0,20000})\\}");
    private static final Pattern MODEL_FIELD = Pattern.compile(
            "(?m)^\\s*(\\w+)\\s+(\\w+)\\??(?:[^\\n]*@default\\(\"?(\\w+)\"?\\))?");

    private final Map<String, List<String>> states = new LinkedHashMap<>();
    private final Map<String, String> usual = new LinkedHashMap<>();
    private final Map<String, List<String>> types = new LinkedHashMap<>();
    private final List<Column> columns = new ArrayList<>();

    private record Column(String table, String field, String type) {}

    /** What the code of a world was seen to declare. */
    public static DeclaredStates of(Realm realm) {
        return realm.companion(DeclaredStates.class, DeclaredStates::new);
    }

    /** Whether a text may define tables. */
    static boolean isSchema(String text) {
        return text.length() <= LONGEST && TABLE.matcher(text).find();
    }

    /** Reads statements that define tables and types. */
    public void addSql(String text) {
        if (text.length() > LONGEST) {
            return;
        }
        for (Matcher type = TYPE.matcher(text); type.find();) {
            types.putIfAbsent(ResourceName.plain(type.group(1)), quoted(type.group(2)));
        }
        List<Integer> starts = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        for (Matcher table = TABLE.matcher(text); table.find();) {
            starts.add(table.end());
            tables.add(table.group(1));
        }
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            addTable(tables.get(i), text.substring(starts.get(i), end));
        }
    }

    private void addTable(String table, String body) {
        int end = body.indexOf(';');
        String own = end < 0 ? body : body.substring(0, end);
        for (Matcher check = CHECK.matcher(own); check.find();) {
            put(table, check.group(1), quoted(check.group(2)));
        }
        for (Matcher column = COLUMN.matcher(own); column.find();) {
            if (StateField.is(column.group(1))) {
                columns.add(new Column(table, column.group(1), column.group(2)));
                Matcher value = USUAL.matcher(column.group(3));
                if (value.find()) {
                    usual.putIfAbsent(key(table, column.group(1)), value.group(1));
                }
            }
        }
    }

    /** Reads a schema of Prisma. */
    public void addPrisma(String text) {
        if (text.length() > LONGEST) {
            return;
        }
        for (Matcher part = MODEL.matcher(text); part.find();) {
            boolean model = part.group(1).equals("model");
            List<String> values = new ArrayList<>();
            for (Matcher field = MODEL_FIELD.matcher(part.group(3)); model && field.find();) {
                if (StateField.is(field.group(1))) {
                    columns.add(new Column(part.group(2), field.group(1), field.group(2)));
                    if (field.group(3) != null) {
                        usual.putIfAbsent(key(part.group(2), field.group(1)), field.group(3));
                    }
                }
            }
            if (!model) {
                part.group(3).lines().map(line -> line.strip().split("[\\s@/]", -1)[0])
                        .filter(word -> word.matches("\\w+"))
                        .forEach(values::add);
                types.putIfAbsent(ResourceName.plain(part.group(2)), values);
            }
        }
    }

    private void put(String table, String field, List<String> values) {
        if (StateField.is(field) && values.size() <= MOST_STATES) {
            states.put(key(table, field), values);
        }
    }

    private static List<String> quoted(String list) {
        List<String> values = new ArrayList<>();
        for (Matcher value = QUOTED.matcher(list); value.find();) {
            values.add(value.group(1));
        }
        return values;
    }

    private static String key(String table, String field) {
        return ResourceName.of(table) + "." + ResourceName.plain(field);
    }

    /** The states that a column is declared to have, in their order; empty when nothing declares them. */
    public List<String> states(String resource, String field) {
        String key = key(resource, field);
        List<String> checked = states.get(key);
        if (checked != null) {
            return checked;
        }
        return columns.stream()
                .filter(column -> key(column.table, column.field).equals(key))
                .map(column -> types.get(ResourceName.plain(column.type)))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(List.of());
    }

    /** The state that a column has when none is written, or null. */
    public @Nullable String usual(String resource, String field) {
        return usual.get(key(resource, field));
    }
}
