package dev.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFolderTest {
    @TempDir
    private Path folder;

    @Test
    void givesTheRealPathOfAFolder() throws IOException {
        assertThat(ProjectFolder.at(folder.resolve("."))).isEqualTo(folder.toRealPath());
    }

    /** Asked by hand, since the superuser, whom some build machines run as, may list every folder. */
    @Test
    void refusesAFolderThatThisUserMayNotList() {
        assertThatExceptionOfType(UserFailure.class)
                .isThrownBy(() -> ProjectFolder.at(folder, path -> false))
                .withMessage("no permission to read the folder: " + folder)
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE));
    }
}
