package dev.throughline.audit;

import dev.throughline.eval.Realm;
import dev.throughline.packs.state.DeclaredStates;
import dev.throughline.source.SourceContent;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;

/** Reads the schemas of the stores that a project uses. */
final class Schemas {
    private Schemas() {}

    /** The states that schemas declare, in files of the project and in code that has run. */
    static DeclaredStates states(Realm realm, SourceTree tree) {
        DeclaredStates declared = DeclaredStates.of(realm);
        for (SourceFile file : tree.files()) {
            if (file.path().endsWith(".sql")) {
                tree.read(file.path()).filter(SourceContent::isParsable)
                        .ifPresent(content -> declared.addSql(content.text()));
            } else if (file.path().endsWith(".prisma")) {
                tree.read(file.path()).filter(SourceContent::isParsable)
                        .ifPresent(content -> declared.addPrisma(content.text()));
            }
        }
        return declared;
    }
}
