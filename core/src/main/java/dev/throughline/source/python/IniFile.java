package dev.throughline.source.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A configuration in the style of INI, as {@code setup.cfg}, {@code tox.ini} and {@code pytest.ini} are written. */
final class IniFile {

    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    private Map<String, String> section = new LinkedHashMap<>();
    private String key = "";

    private IniFile() {}

    /** Reads a text; lines that make no sense are passed over. */
    static IniFile parse(String text) {
        IniFile file = new IniFile();
        text.lines().forEach(file::take);
        return file;
    }

    private void take(String line) {
        String stripped = line.strip();
        if (stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith(";")) {
            return;
        }
        if (Character.isWhitespace(line.charAt(0)) && !key.isEmpty()) {
            section.merge(key, stripped, (before, next) -> before + "\n" + next);
        } else if (stripped.startsWith("[") && stripped.endsWith("]")) {
            String name = stripped.substring(1, stripped.length() - 1).strip();
            section = sections.computeIfAbsent(name, fresh -> new LinkedHashMap<>());
            key = "";
        } else {
            takeKey(stripped);
        }
    }

    private void takeKey(String line) {
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        int cut = equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
        if (cut > 0) {
            key = line.substring(0, cut).strip();
            section.put(key, line.substring(cut + 1).strip());
        }
    }

    /** The names of all sections in the order of the file. */
    List<String> sections() {
        return List.copyOf(sections.keySet());
    }

    /** Whether the file has such a section. */
    boolean has(String name) {
        return sections.containsKey(name);
    }

    /** The keys and values of a section in the order of the file; none when there is no such section. */
    Map<String, String> section(String name) {
        return Collections.unmodifiableMap(sections.getOrDefault(name, Map.of()));
    }

    /** One value; its lines are separated by line feeds. */
    Optional<String> value(String name, String wanted) {
        return Optional.ofNullable(section(name).get(wanted));
    }

    /** The lines of one value that say something. */
    List<String> lines(String name, String wanted) {
        List<String> lines = new ArrayList<>();
        value(name, wanted).ifPresent(text -> text.lines().map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add));
        return lines;
    }
}
