package dev.throughline.packs.pytest;

import java.util.List;

/**
 * The fixtures that pytest and its plugins bring. A pack models one by a value at its {@linkplain #path path}, or by a
 * call of that path, which gives a value to each test that asks; its argument is the {@link FixtureRequest}, and what
 * the fixture {@linkplain #dependencies depends on} is passed by name. A value that has no model is unknown.
 */
public final class PytestFixtures {
    /** The library, as it were, whose members they are. */
    static final String LIBRARY = "pytest.fixtures";

    private PytestFixtures() {}

    /** Where packs put the model of a fixture. */
    public static String path(String name) {
        return LIBRARY + "." + name;
    }

    /** The fixtures of the project or of plugins that a plugin's fixture asks for itself. */
    static List<String> dependencies(String name) {
        return switch (name) {
            case "client", "live_server", "accept_json", "config" -> List.of("app");
            case "client_class" -> List.of("client");
            case "admin_client" -> List.of("admin_user");
            case "test_client", "async_client" -> List.of("app");
            default -> List.of();
        };
    }
}
