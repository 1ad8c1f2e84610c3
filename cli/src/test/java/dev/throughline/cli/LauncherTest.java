package dev.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the shell script in a checkout of nothing, with a Java and a Maven that only say how they were called. */
class LauncherTest {
    private static final Path SCRIPT = Path.of("..", "throughline");

    @TempDir
    private Path folder;

    private Path home;
    private Path java;

    @BeforeEach
    void layOutCheckout() throws IOException {
        home = Files.createDirectory(folder.resolve("a check out"));
        Files.copy(SCRIPT, home.resolve("throughline"));
        makeExecutable(home.resolve("throughline"));
        Files.createDirectories(home.resolve("cli/src/main"));
        Files.writeString(home.resolve("pom.xml"), "");
        Files.writeString(home.resolve("cli/pom.xml"), "");
        java = jdk("jdk 25", "25.0.1");
    }

    @Test
    void handsOnArgumentsAndExitCodeThroughALink() throws Exception {
        build();
        Path link = Files.createSymbolicLink(folder.resolve("a link"), home.resolve("throughline"));

        Run run = run(link, Map.of(), "audit", "a path", "");

        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.out()).endsWith("<-jar><" + home.toRealPath() + "/cli/target/dist/lib/throughline-cli.jar>"
                + "<audit><a path><>");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void usesTheFirstCompilerOnlyForAllButAnAudit() throws Exception {
        build();

        assertThat(run(home.resolve("throughline"), Map.of(), "--version").out()).contains("TieredStopAtLevel=1");
        assertThat(run(home.resolve("throughline"), Map.of(), "audit").out()).doesNotContain("TieredStopAtLevel");
    }

    @Test
    void refusesAJavaThatIsTooOld() throws Exception {
        build();
        Path old = jdk("jdk 17", "17.0.9");

        Run run = run(home.resolve("throughline"), Map.of("THROUGHLINE_JAVA_HOME", old.toString()), "--version");

        assertThat(run.exitCode()).isEqualTo(69);
        assertThat(run.err()).contains("not a JDK 25 or newer: " + old, "hint: ");
    }

    @Test
    void saysWhatToInstallWhenMavenIsMissing() throws Exception {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : List.of("dirname", "find", "head", "mkdir", "rm", "readlink", "grep", "sleep")) {
            Files.createSymbolicLink(tools.resolve(tool), toolOnPath(tool));
        }

        Run run = run(home.resolve("throughline"), Map.of("PATH", tools.toString()), "--version");

        assertThat(run.exitCode()).isEqualTo(69);
        assertThat(run.err()).contains("error: ", "mvn is not on the PATH", "install Maven");
        assertThat(home.resolve("target/launcher.lock")).doesNotExist();
    }

    @Test
    void buildsOnceAndAgainWhenASourceIsNewer() throws Exception {
        Map<String, String> environment = Map.of("PATH", maven("exit 0") + ":" + System.getenv("PATH"));
        Files.createDirectories(home.resolve("cli/target/dist/lib"));

        assertThat(run(home.resolve("throughline"), environment, "--version").err().lines())
                .singleElement().asString().startsWith("throughline: building from source");
        assertThat(run(home.resolve("throughline"), environment, "--version").err()).isEmpty();

        Path source = Files.writeString(home.resolve("cli/src/main/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        assertThat(run(home.resolve("throughline"), environment, "--version").err()).contains("building from source");
    }

    @Test
    void showsWhyABuildFailed() throws Exception {
        Path maven = maven("echo '[INFO] noise'; echo '[ERROR] no such symbol'; exit 1");

        Run run = run(
                home.resolve("throughline"), Map.of("PATH", maven + ":" + System.getenv("PATH")), "--version");

        assertThat(run.exitCode()).isEqualTo(70);
        assertThat(run.err()).contains("[ERROR] no such symbol", "error: the build failed", "target/build.log")
                .doesNotContain("noise");
        assertThat(home.resolve("target/launcher.lock")).doesNotExist();
    }

    /** What the launcher leaves behind after a build and a training run. */
    private void build() throws IOException {
        Path dist = home.resolve("cli/target/dist");
        Files.createDirectories(dist.resolve("lib"));
        FileTime later = FileTime.fromMillis(System.currentTimeMillis() + 10_000);
        Files.setLastModifiedTime(Files.writeString(dist.resolve("built"), ""), later);
        Files.setLastModifiedTime(Files.writeString(dist.resolve("throughline.aot.java"), java + "\n"), later);
    }

    private Path jdk(String name, String version) throws IOException {
        Path jdk = Files.createDirectories(folder.resolve(name));
        Files.createDirectory(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin/java"), "printf '<%s>' \"$@\"; exit 7");
        script(jdk.resolve("bin/javac"), "exit 0");
        return jdk;
    }

    /** The folder of a Maven that does this. */
    private Path maven(String body) throws IOException {
        Path bin = Files.createDirectory(folder.resolve("maven"));
        script(bin.resolve("mvn"), body);
        return bin;
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        makeExecutable(file);
    }

    private static void makeExecutable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path toolOnPath(String tool) {
        for (String place : List.of("/usr/bin", "/bin")) {
            if (Files.isExecutable(Path.of(place, tool))) {
                return Path.of(place, tool);
            }
        }
        throw new AssertionError("this machine has no " + tool);
    }

    private Run run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("THROUGHLINE_JAVA_OPTS");
        builder.environment().put("THROUGHLINE_JAVA_HOME", java.toString());
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new Run(
                exitCode,
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private record Run(int exitCode, String out, String err) {}
}
