package dev.throughline.syntax.ir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Snippets with the text that they lower to, from a resource. A case starts with a line {@code === name}
 * or {@code === name (extension)}; a line {@code ---} stands between source and expectation.
 */
public final class GoldenSnippets {

    private GoldenSnippets() {}

    /** One snippet; the extension picks the grammar. */
    public record Snippet(String name, String extension, String source, String expected) {}

    /** The snippets of a resource, in order. */
    public static List<Snippet> read(String resource) {
        try (InputStream in = GoldenSnippets.class.getResourceAsStream(resource)) {
            String text = new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
            return parse(text);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private static List<Snippet> parse(String text) {
        List<Snippet> snippets = new ArrayList<>();
        for (String part : List.of(("\n" + text).split("\n=== ", -1))) {
            int body = part.indexOf('\n');
            if (part.isBlank()) {
                continue;
            }
            String title = part.substring(0, body);
            int open = title.lastIndexOf(" (");
            boolean typed = open > 0 && title.endsWith(")");
            List<String> halves = List.of(part.substring(body + 1).split("(?:^|\n)---(?:\n|$)", -1));
            snippets.add(new Snippet(
                    typed ? title.substring(0, open) : title,
                    typed ? title.substring(open + 2, title.length() - 1) : "ts",
                    halves.get(0),
                    halves.get(1).strip()));
        }
        return snippets;
    }
}
