package dev.throughline.packs.boundary;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The running code told a library which database to talk to.
 *
 * @param setting what identifies the choice in another world: the setting's name, or the place of the call
 * @param databases the databases that it can be, as far as they are known
 * @param way where it is told, and the places that led there, innermost first; one place alone is that of a setting of
 *     the whole world
 */
public record DatabaseChosen(String setting, List<DatabaseUrl> databases, List<Site> way) {
    private static final int FARTHEST = 60;
    private static final String VARIABLE = "variable ";

    public DatabaseChosen {
        databases = List.copyOf(databases);
        way = List.copyOf(way);
    }

    /** The choice of an address under a setting. */
    public static DatabaseChosen ofAddress(Interpreter in, String setting, Value address, Site site) {
        List<DatabaseUrl> databases = new ArrayList<>();
        for (Value option : Union.options(address)) {
            String text = text(option);
            if (text != null) {
                DatabaseUrl.read(text).ifPresent(databases::add);
            }
        }
        return new DatabaseChosen(setting, databases, way(in, site));
    }

    /** An environment variable gets an address, which whoever reads it may choose. */
    public static DatabaseChosen ofVariable(Interpreter in, String variable, Value address, Site site) {
        return ofAddress(in, VARIABLE + variable, address, site);
    }

    /** Whether it only prepares a choice. */
    public boolean isVariable() {
        return setting.startsWith(VARIABLE);
    }

    private static List<Site> way(Interpreter in, Site site) {
        List<Site> way = new ArrayList<>();
        way.add(site);
        for (Frame frame = in.frame(); frame != null && way.size() < FARTHEST; frame = frame.caller()) {
            way.add(frame.callSite());
        }
        return way;
    }

    /** An address as far as it is known; a part that is not is named, so that it is not taken for empty. */
    private static @Nullable String text(Value address) {
        return switch (address) {
            case Text(String text) -> text;
            case Template template -> template.knownPrefix() + "unknown";
            case Unknown unknown -> unknown.documented();
            default -> null;
        };
    }
}
