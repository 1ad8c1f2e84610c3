package dev.throughline.source.suite;

import com.google.re2j.Pattern;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.cargo.CargoPackage;
import dev.throughline.source.cargo.CargoProjects;
import dev.throughline.source.cargo.Crate;
import dev.throughline.source.cargo.CrateKind;
import dev.throughline.source.python.NamedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A run of cargo's tests that is limited to some crates, such as {@code cargo test --test api}. */
final class CargoTestCommand {

    private static final Set<String> PROGRAMS = Set.of("cargo", "cross");
    private static final Set<String> TESTING = Set.of("test", "t", "nextest", "llvm-cov", "tarpaulin");
    private static final Set<String> PACKAGE = Set.of("-p", "--package");
    /** Options whose next word is their value and limits nothing. */
    private static final Set<String> VALUES = Set.of(
            "-F", "--features", "--target", "--target-dir", "--profile", "--color", "-j", "--jobs", "-Z", "--config",
            "--exclude", "--partition", "--retries", "-E", "--filter-expr", "--run-ignored", "--out", "--output-path",
            "--message-format", "--test-threads");

    private final NamedCommand command;
    private final List<Predicate<String>> packages = new ArrayList<>();
    private final List<Predicate<Crate>> crates = new ArrayList<>();
    private String folder;

    private CargoTestCommand(NamedCommand command) {
        this.command = command;
        this.folder = command.folder();
    }

    /** The command as a run of tests; empty when it runs none, or all those of the packages that it is for. */
    static Optional<CargoTestCommand> of(NamedCommand command) {
        List<String> words = new ArrayList<>();
        words.add(command.command().program());
        words.addAll(command.command().arguments());
        for (int i = 0; i < words.size(); i++) {
            if (PROGRAMS.contains(ProjectPath.name(words.get(i)))) {
                CargoTestCommand read = new CargoTestCommand(command);
                boolean tests = read.readWords(words.subList(i + 1, words.size()));
                return tests && !read.crates.isEmpty() ? Optional.of(read) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean readWords(List<String> words) {
        int at = !words.isEmpty() && words.getFirst().startsWith("+") ? 1 : 0;
        if (at >= words.size() || !TESTING.contains(words.get(at))) {
            return false;
        }
        for (int i = at + 1; i < words.size() && !words.get(i).equals("--"); i++) {
            String word = words.get(i);
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String option = equals < 0 ? word : word.substring(0, equals);
            boolean takesValue = PACKAGE.contains(option) || VALUES.contains(option) || option.equals("--test")
                    || option.equals("--bin") || option.equals("--manifest-path");
            String value = equals >= 0 ? word.substring(equals + 1) : "";
            if (takesValue && equals < 0 && i + 1 < words.size()) {
                i++;
                value = words.get(i);
            }
            limit(option, value);
        }
        return true;
    }

    private void limit(String option, String value) {
        switch (option) {
            case "-p", "--package" -> packages.add(named(value));
            case "--test" -> crates.add(limitTo(CrateKind.TEST, named(value)));
            case "--bin" -> crates.add(limitTo(CrateKind.BINARY, named(value)));
            case "--lib" -> crates.add(crate -> crate.kind() == CrateKind.LIBRARY);
            case "--bins" -> crates.add(crate -> crate.kind() == CrateKind.BINARY);
            case "--manifest-path" -> folder = ProjectPath.resolve(command.folder(), ProjectPath.folder(value))
                    .orElse(folder);
            default -> {
                // Words without a dash limit the run to cases of some name, which says nothing about files; "--tests"
                // takes in unit tests and all others.
            }
        }
    }

    private static Predicate<Crate> limitTo(CrateKind kind, Predicate<String> name) {
        return crate -> crate.kind() == kind && name.test(crate.name());
    }

    /** Names may hold stars; everything else in them is meant as it stands. */
    private static Predicate<String> named(String written) {
        if (!written.contains("*")) {
            return written::equals;
        }
        StringBuilder regex = new StringBuilder();
        for (String part : written.split("\\*", -1)) {
            regex.append(regex.isEmpty() && !written.startsWith("*") ? "" : ".*").append(Pattern.quote(part));
        }
        Pattern pattern = Pattern.compile(regex.toString());
        return pattern::matches;
    }

    /** The crates that it runs. */
    List<Crate> crates(CargoProjects projects) {
        List<Crate> selected = new ArrayList<>();
        for (CargoPackage each : projects.packages()) {
            boolean isMeant = packages.isEmpty()
                    ? ProjectPath.isWithin(each.folder(), folder)
                    : packages.stream().anyMatch(name -> name.test(each.name()));
            for (Crate crate : isMeant ? each.crates() : List.<Crate>of()) {
                if (crates.stream().anyMatch(limit -> limit.test(crate))) {
                    selected.add(crate);
                }
            }
        }
        return selected;
    }

    NamedCommand command() {
        return command;
    }
}
