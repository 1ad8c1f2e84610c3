package dev.throughline.audit;

import dev.throughline.model.BlindSpot;
import dev.throughline.model.Diagnostic;
import dev.throughline.model.facts.AppFact;
import dev.throughline.model.facts.GroupFact;
import dev.throughline.packs.boundary.DatabaseChosen;
import dev.throughline.packs.web.RouterValue;
import java.util.List;
import java.util.Set;

/**
 * What the production code was seen to be.
 *
 * @param appValues its apps as values
 * @param files files that production runs
 * @param databases those that it chooses
 * @param machines the status fields that its routes move
 */
record Production(
        List<AppFact> apps,
        List<GroupFact> groups,
        List<RouteSurvey.Surveyed> routes,
        ServiceCatalog services,
        WorkerCatalog workers,
        List<RouterValue> appValues,
        Set<String> files,
        List<DatabaseChosen> databases,
        List<StateSurvey.Machine> machines,
        List<BlindSpot> unresolved,
        List<Diagnostic> findings) {}
