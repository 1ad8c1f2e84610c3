package dev.throughline.source.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulePlaceTest {

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void makeCheckout() {
        checkout = Checkout.in(folder);
    }

    private static String file(SourceTree tree, ModulePlace place, String... names) {
        ModulePlace at = place;
        for (String name : names) {
            at = at.child(tree, name, null).orElseThrow();
        }
        return at.file();
    }

    @Test
    void childrenStandBesideARootAndBelowTheNameOfOtherFiles() {
        SourceTree tree = checkout.files("src/main.rs", "src/routes.rs", "src/routes/users.rs",
                "src/routes/users/list.rs", "src/db/mod.rs", "src/db/pool.rs", "src/type.rs").open();
        ModulePlace root = ModulePlace.ofRoot("src/main.rs");

        assertThat(file(tree, root, "routes", "users", "list")).isEqualTo("src/routes/users/list.rs");
        assertThat(file(tree, root, "db", "pool")).isEqualTo("src/db/pool.rs");
        assertThat(file(tree, root, "r#type")).isEqualTo("src/type.rs");
        assertThat(root.child(tree, "users", null)).isEmpty();
    }

    @Test
    void modulesWithABodyAddTheirNames() {
        SourceTree tree = checkout.files("src/lib.rs", "src/a/b/c.rs", "src/x.rs", "src/x/y/z.rs").open();
        ModulePlace root = ModulePlace.ofRoot("src/lib.rs");
        ModulePlace x = root.child(tree, "x", null).orElseThrow();

        assertThat(root.inline("a", null).inline("b", null).child(tree, "c", null)).map(ModulePlace::file)
                .contains("src/a/b/c.rs");
        assertThat(x.inline("y", null).child(tree, "z", null)).map(ModulePlace::file).contains("src/x/y/z.rs");
    }

    @Test
    void aPathStartsFromTheFolderOfTheFile() {
        SourceTree tree = checkout.files("src/lib.rs", "src/a.rs", "src/other/b.rs", "src/other/inner.rs",
                "src/a/in/c.rs", "src/elsewhere/d.rs").open();
        ModulePlace a = ModulePlace.ofRoot("src/lib.rs").child(tree, "a", null).orElseThrow();
        ModulePlace b = a.child(tree, "b", "other/b.rs").orElseThrow();

        assertThat(b.file()).isEqualTo("src/other/b.rs");
        // A file that a path names is the owner of its folder.
        assertThat(file(tree, b, "inner")).isEqualTo("src/other/inner.rs");
        // Within a body, the path starts from the folder of that body.
        assertThat(a.inline("in", null).child(tree, "x", "c.rs")).map(ModulePlace::file).contains("src/a/in/c.rs");
        assertThat(ModulePlace.ofRoot("src/lib.rs").inline("x", "elsewhere").child(tree, "d", null))
                .map(ModulePlace::file).contains("src/elsewhere/d.rs");
    }

    @Test
    void nothingOutsideOfTheCheckoutIsAModule() {
        SourceTree tree = checkout.files("src/lib.rs").open();
        ModulePlace root = ModulePlace.ofRoot("src/lib.rs");

        assertThat(root.child(tree, "x", "../../../etc/passwd")).isEmpty();
        assertThat(root.child(tree, "x", "/etc/passwd")).isEmpty();
        assertThat(root.child(tree, "../lib", null)).isEmpty();
        assertThat(root.inline("x", "../../..").child(tree, "lib", null)).isEmpty();
    }
}
