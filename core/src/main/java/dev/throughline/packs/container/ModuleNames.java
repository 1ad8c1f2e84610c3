package dev.throughline.packs.container;

/** Names of modules that are loaded by pattern. */
final class ModuleNames {
    private ModuleNames() {}

    /** The file name without folders and extension. */
    static String baseName(String file) {
        String base = file.substring(file.lastIndexOf('/') + 1);
        int dot = base.lastIndexOf('.');
        return dot <= 0 ? base : base.substring(0, dot);
    }

    /** A name of words in one word with capitals inside: {@code user-service} is {@code userService}. */
    static String camel(String name) {
        StringBuilder text = new StringBuilder();
        boolean capital = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                capital = !text.isEmpty();
            } else {
                text.append(
                        capital ? Character.toUpperCase(c) : text.isEmpty() ? Character.toLowerCase(c) : c);
                capital = false;
            }
        }
        return text.toString();
    }
}
