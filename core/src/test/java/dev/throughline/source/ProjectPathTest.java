package dev.throughline.source;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ProjectPathTest {

    @Test
    void resolvesReferencesThatStayInside() {
        assertThat(ProjectPath.resolve("a/b", "../c/./d.ts")).contains("a/c/d.ts");
        assertThat(ProjectPath.resolve("a", "..")).contains("");
        assertThat(ProjectPath.resolve("", "x//y/")).contains("x/y");
    }

    @Test
    void refusesReferencesThatLeaveTheRoot() {
        assertThat(ProjectPath.resolve("a", "../../x")).isEmpty();
        assertThat(ProjectPath.resolve("", "a/../../a/x")).isEmpty();
        assertThat(ProjectPath.resolve("a", "/etc/passwd")).isEmpty();
        assertThat(ProjectPath.resolve("a", "C:/x")).isEmpty();
        assertThat(ProjectPath.resolve("a", "x\0")).isEmpty();
        assertThat(ProjectPath.resolve("a", "x/".repeat(5000))).isEmpty();
    }

    @Property
    void neverGivesAPathThatClimbs(
            @ForAll @StringLength(max = 30) @Chars({'/', '.', 'a'}) String reference,
            @ForAll @StringLength(max = 10) @CharRange(from = 'a', to = 'c') String folder) {
        ProjectPath.resolve(folder, reference)
                .ifPresent(path -> assertThat(path.split("/")).doesNotContain("..", "."));
    }

    @Test
    void takesPathsApart() {
        assertThat(ProjectPath.folder("a/b.ts")).isEqualTo("a");
        assertThat(ProjectPath.folder("b.ts")).isEmpty();
        assertThat(ProjectPath.extension("a.b/c")).isEmpty();
        assertThat(ProjectPath.withoutExtension("a/b.test.ts")).isEqualTo("a/b.test");
        assertThat(ProjectPath.relativeTo("a", "a/b")).isEqualTo("b");
        assertThat(ProjectPath.isWithin("ab", "a")).isFalse();
    }
}
