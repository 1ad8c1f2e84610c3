package dev.throughline.source.cargo;

import dev.throughline.source.ProjectPath;
import dev.throughline.source.glob.GlobSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which workspace each package is a member of: the one it points at, else the nearest above it that does not exclude
 * it. That a member is listed, or that another one depends on it, is for cargo to insist on.
 */
final class WorkspaceMembers {

    private static final int MOST_PATTERNS = 1_000;

    private final NavigableMap<String, ManifestFile> manifests;
    private final Map<String, GlobSet> members = new TreeMap<>();
    private final Map<String, List<String>> excluded = new TreeMap<>();
    private final Map<String, String> workspaceOf = new TreeMap<>();

    WorkspaceMembers(NavigableMap<String, ManifestFile> manifests) {
        this.manifests = manifests;
        for (ManifestFile manifest : manifests.values()) {
            if (manifest.isWorkspace()) {
                readWorkspace(manifest);
            }
        }
        for (ManifestFile manifest : manifests.values()) {
            String workspace = find(manifest);
            if (workspace != null) {
                workspaceOf.put(manifest.folder(), workspace);
            }
        }
    }

    private void readWorkspace(ManifestFile manifest) {
        List<String> patterns = ManifestFile.texts(manifest.toml().path("workspace").path("members"));
        members.put(manifest.folder(), GlobSet.of(patterns.stream()
                .limit(MOST_PATTERNS)
                .flatMap(pattern -> ProjectPath.resolve(manifest.folder(), pattern).stream())
                .toList()));
        excluded.put(manifest.folder(), ManifestFile.texts(manifest.toml().path("workspace").path("exclude")).stream()
                .limit(MOST_PATTERNS)
                .flatMap(folder -> ProjectPath.resolve(manifest.folder(), folder).stream())
                .toList());
    }

    private @Nullable String find(ManifestFile manifest) {
        if (manifest.isWorkspace()) {
            return manifest.folder();
        }
        String pointer = manifest.workspacePointer();
        if (pointer != null && members.containsKey(pointer)) {
            return pointer;
        }
        String folder = manifest.folder();
        while (!folder.isEmpty()) {
            folder = ProjectPath.folder(folder);
            if (members.containsKey(folder)) {
                return isExcluded(manifest.folder(), folder) ? null : folder;
            }
        }
        return null;
    }

    private boolean isExcluded(String packageFolder, String workspace) {
        GlobSet listed = members.getOrDefault(workspace, GlobSet.of(List.of()));
        return !listed.matches(packageFolder)
                && excluded.getOrDefault(workspace, List.of()).stream()
                        .anyMatch(folder -> ProjectPath.isWithin(packageFolder, folder));
    }

    /** The manifest of the workspace that a package inherits from, or null. */
    @Nullable ManifestFile workspaceOf(ManifestFile member) {
        String folder = workspaceOf.get(member.folder());
        return folder == null ? null : manifests.get(folder);
    }
}
