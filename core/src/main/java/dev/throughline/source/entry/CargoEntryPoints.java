package dev.throughline.source.entry;

import dev.throughline.source.ProjectPath;
import dev.throughline.source.cargo.CargoPackage;
import dev.throughline.source.cargo.CargoProjects;
import dev.throughline.source.cargo.Crate;
import dev.throughline.source.cargo.CrateKind;
import dev.throughline.source.node.ScriptCommand;
import dev.throughline.source.python.NamedCommand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the servers of Rust may start: the {@code main} of every binary, those first that containers and process files
 * start. Whether one really serves is for the interpreter to find out.
 */
public final class CargoEntryPoints {

    private static final String MAIN = "main()";
    private static final Set<String> BIN_OPTIONS = Set.of("--bin");
    private static final Set<String> PACKAGE_OPTIONS = Set.of("-p", "--package");

    private final List<Crate> binaries = new ArrayList<>();
    private final Map<String, EntryCandidate> best = new TreeMap<>();
    private final CargoProjects projects;

    private CargoEntryPoints(CargoProjects projects) {
        this.projects = projects;
    }

    /** All candidates, each file once with its best reason: sorted by package, rank and path. */
    public static List<EntryCandidate> candidates(CargoProjects projects, List<NamedCommand> commands) {
        CargoEntryPoints points = new CargoEntryPoints(projects);
        projects.packages().forEach(points::addBinaries);
        for (NamedCommand command : commands) {
            String name = ProjectPath.name(command.file());
            boolean isDeployed = name.equals("Procfile") || name.contains("Dockerfile");
            if (isDeployed || name.contains("compose")) {
                points.readCommand(command, isDeployed ? 1 : 2);
            }
        }
        return points.best.values().stream()
                .sorted(Comparator.comparing(EntryCandidate::packageFolder)
                        .thenComparingInt(EntryCandidate::rank)
                        .thenComparing(EntryCandidate::file))
                .toList();
    }

    private void addBinaries(CargoPackage from) {
        List<Crate> own = from.crates(CrateKind.BINARY);
        binaries.addAll(own);
        for (Crate binary : own) {
            if (binary.name().equals(from.defaultRun())) {
                add(binary, 3, "default-run of Cargo.toml");
            } else if (own.size() == 1 || ProjectPath.relativeTo(from.folder(), binary.root()).equals("src/main.rs")) {
                add(binary, 4, "binary of the package");
            } else {
                add(binary, 5, "binary \"" + binary.name() + "\"");
            }
        }
    }

    private void add(Crate binary, int rank, String why) {
        best.merge(
                binary.root(), new EntryCandidate(binary.packageFolder(), binary.root(), rank, why, MAIN),
                (known, other) -> other.rank() < known.rank() ? other : known);
    }

    private void readCommand(NamedCommand named, int rank) {
        ScriptCommand command = named.command();
        List<String> words = new ArrayList<>();
        words.add(command.program());
        words.addAll(command.arguments());
        int cargo = words.indexOf("cargo");
        if (cargo >= 0) {
            readRun(words.subList(cargo + 1, words.size()), named, rank);
            return;
        }
        for (String word : words) {
            String name = ProjectPath.name(word);
            for (Crate binary : binaries) {
                if (binary.name().equals(name)) {
                    add(binary, rank, named.file());
                }
            }
        }
    }

    /** {@code cargo run}, for a binary or a package that it names or the only one of the folder. */
    private void readRun(List<String> words, NamedCommand named, int rank) {
        if (!words.contains("run") && !words.contains("r")) {
            return;
        }
        String binary = valueOf(words, BIN_OPTIONS);
        String owner = valueOf(words, PACKAGE_OPTIONS);
        for (Crate each : binaries) {
            String packageName = projects.at(each.packageFolder()).map(CargoPackage::name).orElse("");
            boolean isMeant = binary.isEmpty()
                    ? owner.isEmpty() ? each.packageFolder().equals(named.folder()) : owner.equals(packageName)
                    : binary.equals(each.name());
            if (isMeant) {
                add(each, rank, named.file());
            }
        }
    }

    private static String valueOf(List<String> words, Set<String> options) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            if (equals > 0 && options.contains(word.substring(0, equals))) {
                return word.substring(equals + 1);
            }
            if (options.contains(word) && i + 1 < words.size()) {
                return words.get(i + 1);
            }
        }
        return "";
    }
}
