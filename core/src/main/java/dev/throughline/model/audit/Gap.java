package dev.throughline.model.audit;

/**
 * One missing scenario or untested service or worker, ranked.
 *
 * @param id short hash that survives edits: made of names, never of line numbers or prose
 * @param subject key of the route, or name of the service or worker
 * @param why the reason of the priority, in words
 */
public record Gap(String id, Priority priority, String subject, Scenario scenario, String why) {}
