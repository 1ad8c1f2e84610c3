package dev.throughline.audit;

import dev.throughline.packs.web.StartPlaces;
import dev.throughline.source.SourceTree;
import dev.throughline.source.cargo.CargoProjects;
import dev.throughline.source.entry.EntryCandidate;
import dev.throughline.source.entry.EntryPoints;
import dev.throughline.source.entry.PythonEntryPoints;
import dev.throughline.source.node.ConfigurationReader;
import dev.throughline.source.node.EnvironmentFiles;
import dev.throughline.source.node.ModuleResolver;
import dev.throughline.source.node.TsConfigs;
import dev.throughline.source.node.Workspaces;
import dev.throughline.source.python.NamedCommand;
import dev.throughline.source.python.NamedCommands;
import dev.throughline.source.python.PytestSettings;
import dev.throughline.source.python.PytestSettingsReader;
import dev.throughline.source.python.PythonModules;
import dev.throughline.source.python.PythonProjects;
import dev.throughline.source.suite.RunnerConfigReader;
import dev.throughline.source.suite.RunnerConfigs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the source room knows of a checkout.
 *
 * @param entries files where servers may start, most telling first
 * @param pytest what the checkout says to pytest
 * @param commands the commands by which projects of Python are run
 * @param cargo projects of Rust
 * @param runners configurations of test runners, as far as they are data
 * @param documented what example files say that environment variables are set to, as far as it may be part of a path
 */
record Checkout(
        SourceTree tree,
        Workspaces workspaces,
        ModuleResolver resolver,
        PythonProjects pythonProjects,
        PythonModules pythonModules,
        List<PytestSettings> pytest,
        List<NamedCommand> commands,
        CargoCheckout cargo,
        List<EntryCandidate> entries,
        RunnerConfigs runners,
        Map<String, String> documented) {

    /**
     * Walks a checkout.
     *
     * @throws IOException when the root cannot be read
     */
    static Checkout open(Path root) throws IOException {
        SourceTree tree = SourceTree.open(root);
        ConfigurationReader reader = new ConfigurationReader(tree);
        Workspaces workspaces = Workspaces.of(tree, reader);
        ModuleResolver resolver = ModuleResolver.of(tree, workspaces, new TsConfigs(tree, reader));
        PythonProjects pythonProjects = PythonProjects.of(tree, reader);
        List<PytestSettings> pytest = PytestSettingsReader.read(tree, reader);
        PythonModules pythonModules = PythonModules.of(tree, pythonProjects, pytest);
        CargoProjects crates = CargoProjects.of(tree, reader);
        List<NamedCommand> commands = pythonProjects.all().isEmpty() && crates.packages().isEmpty()
                ? List.of()
                : NamedCommands.read(tree, reader);
        CargoCheckout cargo = CargoCheckout.open(tree, crates, reader, commands);
        return new Checkout(
                tree,
                workspaces,
                resolver,
                pythonProjects,
                pythonModules,
                pytest,
                commands,
                cargo,
                Stream.of(
                        EntryPoints.candidates(tree, workspaces, resolver),
                        PythonEntryPoints.candidates(tree, pythonProjects, pythonModules, commands),
                        cargo.entries())
                        .flatMap(List::stream)
                        .toList(),
                RunnerConfigReader.read(tree, workspaces, reader),
                EnvironmentFiles.documented(tree));
    }

    /** The entries that name an attribute of their file. */
    StartPlaces startPlaces() {
        List<StartPlaces.StartPlace> places = new ArrayList<>();
        for (EntryCandidate entry : entries) {
            String attribute = entry.attributeName();
            if (attribute != null) {
                places.add(new StartPlaces.StartPlace(entry.file(), attribute));
            }
        }
        return new StartPlaces(places);
    }
}
