package dev.throughline.source.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontEndRuleTest {

    @TempDir
    Path folder;

    private FrontEndRule rule(Checkout checkout) {
        SourceTree tree = checkout.open();
        return new FrontEndRule(Workspaces.of(tree, new ConfigurationReader(tree)));
    }

    @Test
    void coversPackagesWithAnInterfaceFrameworkAndNoServer() {
        FrontEndRule rule = rule(Checkout.in(folder)
                .file("apps/shop/package.json", "{\"dependencies\": {\"vue\": \"3\"}}")
                .file("apps/api/package.json", "{\"dependencies\": {\"express\": \"4\"}}")
                .file("apps/ssr/package.json", "{\"dependencies\": {\"express\": \"4\", \"react\": \"18\"}}"));

        assertThat(rule.covers("apps/shop/src/a.ts")).isTrue();
        assertThat(rule.covers("apps/api/src/a.ts")).isFalse();
        assertThat(rule.covers("apps/ssr/src/a.ts")).isFalse();
    }

    @Test
    void coversTheFrontEndFolderOfAPackageThatHoldsBoth() {
        FrontEndRule rule = rule(Checkout.in(folder)
                .file("package.json", "{\"dependencies\": {\"express\": \"4\", \"react\": \"18\"}}"));

        assertThat(rule.covers("client/src/a.ts")).isTrue();
        assertThat(rule.covers("server/src/client/a.ts")).isFalse();
        assertThat(rule.covers("server/src/mail.tsx")).isTrue();
    }

    @Test
    void leavesAFolderCalledClientToAPureServer() {
        FrontEndRule rule = rule(Checkout.in(folder).file("package.json", "{\"dependencies\": {\"express\": \"4\"}}"));

        assertThat(rule.covers("src/client/http.ts")).isFalse();
        assertThat(rule.covers("web/routes.ts")).isFalse();
    }
}
