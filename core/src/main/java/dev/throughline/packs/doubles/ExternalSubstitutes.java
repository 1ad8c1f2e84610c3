package dev.throughline.packs.doubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.Boundary;
import dev.throughline.model.SubstituteKind;
import dev.throughline.packs.boundary.BoundaryTable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sees test code start a stub server, an interceptor or an in-memory engine in the place of a real boundary. */
final class ExternalSubstitutes {
    private ExternalSubstitutes() {}

    static @Nullable Value called(Interpreter in, Unknown callee, Invocation call) {
        String path = callee.path();
        if (path != null) {
            String library = libraryOf(path);
            Optional<Boundary> stands = BoundaryTable.of(in).externalSubstitute(path);
            stands.ifPresent(boundary -> Substitutes.of(in.realm())
                    .add(in, new SubstituteSeen(
                            boundary.name() + " by " + library, SubstituteKind.EXTERNAL, call.site(), library, null)));
        }
        return null;
    }

    /** The package of a library path: what stands before the first member or call. */
    private static String libraryOf(String path) {
        int from = path.startsWith("@") ? path.indexOf('/') + 1 : 0;
        for (int i = Math.max(from, 0); i < path.length(); i++) {
            if (path.charAt(i) == '.' || path.charAt(i) == '(') {
                return path.substring(0, i);
            }
        }
        return path;
    }
}
