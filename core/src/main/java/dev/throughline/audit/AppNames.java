package dev.throughline.audit;

import dev.throughline.packs.web.RouterValue;
import dev.throughline.source.FileKind;
import dev.throughline.source.cargo.CargoPackage;
import dev.throughline.source.cargo.CargoProjects;
import dev.throughline.source.node.PackageManifest;
import dev.throughline.source.node.Workspaces;
import dev.throughline.source.python.PythonProject;
import dev.throughline.source.python.PythonProjects;
import java.util.HashSet;
import java.util.Set;

/** Names apps: after the package they belong to, and after their file when a package has several. */
final class AppNames {
    private static final Set<String> TELLS_NOTHING = Set.of("src", "lib", "app", "dist", "source");

    private final Workspaces workspaces;
    private final PythonProjects pythonProjects;
    private final CargoProjects cargoProjects;
    private final Set<String> taken = new HashSet<>();

    AppNames(Checkout checkout) {
        this.workspaces = checkout.workspaces();
        this.pythonProjects = checkout.pythonProjects();
        this.cargoProjects = checkout.cargo().projects();
    }

    String of(RouterValue app) {
        String file = app.created().file();
        String name = switch (FileKind.of(file)) {
            case PYTHON -> pythonName(file);
            case RUST -> cargoProjects.nearest(file).map(CargoPackage::name).orElse("");
            default -> folderName(file);
        };
        if (name.isEmpty()) {
            name = workspaces.nearest(file).map(AppNames::packageName).orElse("app");
        }
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = name + "-" + i;
        }
        return unique;
    }

    /** The name of the project that a file belongs to, or of its folder. */
    private String pythonName(String file) {
        PythonProject project = pythonProjects.nearest(file).orElse(null);
        if (project == null) {
            return "";
        }
        String folder = project.folder();
        String name = project.name();
        return name != null && !name.isBlank() ? name : folder.substring(folder.lastIndexOf('/') + 1);
    }

    /** The first folder of a repository with one server folder among others, such as {@code server/src/app.ts}. */
    private String folderName(String file) {
        int slash = file.indexOf('/');
        String first = slash < 0 ? "" : file.substring(0, slash);
        String home = workspaces.nearest(file).map(PackageManifest::folder).orElse("");
        return !home.isEmpty() || TELLS_NOTHING.contains(first) ? "" : first;
    }

    private static String packageName(PackageManifest manifest) {
        String name = manifest.name() == null ? "" : manifest.name();
        String plain = name.substring(name.lastIndexOf('/') + 1);
        if (!plain.isBlank()) {
            return plain;
        }
        String folder = manifest.folder();
        return folder.isEmpty() ? "app" : folder.substring(folder.lastIndexOf('/') + 1);
    }
}
