package dev.throughline.source.suite;

import java.util.List;
import java.util.Map;

/**
 * A runner configuration that is a program: it has to be interpreted before anyone knows what it selects.
 *
 * @param path project path of the file
 * @param dir project path of the folder that its patterns are relative to unless it says otherwise
 * @param name the distinctive part of the file's name ({@code integration} of {@code vitest.integration.config.ts}), or
 *     the name of the script that uses it; may be empty
 * @param filter what the script limits the run to; empty for all
 * @param env variables that the script sets
 */
public record CodeConfig(
        String path, String dir, Runner runner, String name, List<FilePattern> filter, Map<String, String> env) {}
