package dev.throughline.audit;

import dev.throughline.source.SourceTree;
import dev.throughline.source.cargo.CargoCommands;
import dev.throughline.source.cargo.CargoProjects;
import dev.throughline.source.cargo.CrateFiles;
import dev.throughline.source.entry.CargoEntryPoints;
import dev.throughline.source.entry.EntryCandidate;
import dev.throughline.source.node.ConfigurationReader;
import dev.throughline.source.python.NamedCommand;
import dev.throughline.source.suite.CargoTestFiles;
import dev.throughline.source.suite.TestFile;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the source room knows of a checkout's projects of Rust.
 *
 * @param files which files belong to which crate
 * @param commands the commands by which the projects are run
 */
record CargoCheckout(SourceTree tree, CargoProjects projects, CrateFiles files, List<NamedCommand> commands) {

    /** @param named commands that projects of all languages may have */
    static CargoCheckout open(
            SourceTree tree, CargoProjects projects, ConfigurationReader reader, List<NamedCommand> named) {
        List<NamedCommand> commands = projects.packages().isEmpty()
                ? List.of()
                : Stream.concat(named.stream(), CargoCommands.read(tree, reader).stream()).toList();
        return new CargoCheckout(tree, projects, CrateFiles.of(tree, projects), commands);
    }

    List<EntryCandidate> entries() {
        return CargoEntryPoints.candidates(projects, commands);
    }

    List<TestFile> testFiles() {
        return CargoTestFiles.find(tree, projects, files, commands);
    }
}
