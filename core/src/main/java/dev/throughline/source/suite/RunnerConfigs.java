package dev.throughline.source.suite;

import java.util.List;

/**
 * The runner configurations of a checkout.
 *
 * @param known those that are data, sorted by folder, file and name
 * @param code those that are programs, sorted by path and name
 */
public record RunnerConfigs(List<RunnerConfig> known, List<CodeConfig> code) {}
