package dev.throughline.packs.pytest;

import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run of a parametrised case.
 *
 * @param direct arguments that are given instead of fixtures of these names
 * @param params what fixtures of these names are made with ({@code request.param})
 * @param marks the markers on the row
 */
record CaseRow(Map<String, Value> direct, Map<String, Value> params, List<Mark> marks) {
    /** The run of a case that is not parametrised. */
    static final CaseRow PLAIN = new CaseRow(Map.of(), Map.of(), List.of());

    /** This row and what another table adds to it. */
    CaseRow and(CaseRow other) {
        Map<String, Value> allDirect = new LinkedHashMap<>(direct);
        allDirect.putAll(other.direct);
        Map<String, Value> allParams = new LinkedHashMap<>(params);
        allParams.putAll(other.params);
        List<Mark> allMarks = new ArrayList<>(marks);
        allMarks.addAll(other.marks);
        return new CaseRow(allDirect, allParams, allMarks);
    }
}
