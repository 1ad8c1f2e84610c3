package dev.throughline.judge.scenario;

import dev.throughline.model.facts.RouteFact;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The parameters of a path template. */
final class PathParameters {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}*]+)\\*?}");

    private PathParameters() {}

    /** Their names, in the order of the path. */
    static List<String> of(RouteFact route) {
        return PARAMETER.matcher(route.path()).results().map(MatchResult::group).map(PathParameters::name).toList();
    }

    private static String name(String parameter) {
        return parameter.substring(1, parameter.length() - 1).replace("*", "");
    }
}
