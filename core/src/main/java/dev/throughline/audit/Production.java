package dev.throughline.audit;

import dev.throughline.model.BlindSpot;
import dev.throughline.model.Diagnostic;
import dev.throughline.model.facts.AppFact;
import dev.throughline.model.facts.GroupFact;
import java.util.List;
import java.util.Set;

/**
 * What the production code was seen to be.
 *
 * @param appSites where its apps are made
 * @param files files that production runs
 */
record Production(
        List<AppFact> apps,
        List<GroupFact> groups,
        List<RouteSurvey.Surveyed> routes,
        ServiceCatalog services,
        Set<String> appSites,
        Set<String> files,
        List<BlindSpot> unresolved,
        List<Diagnostic> findings) {}
