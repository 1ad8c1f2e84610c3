package dev.throughline.source.python;

import dev.throughline.source.node.ScriptCommand;

/**
 * A command that the checkout keeps under a name: a target, a task, an environment, a service, a script.
 *
 * @param file project path of the file that holds it
 * @param folder project path of the folder that it most likely runs in
 * @param name what people call it; may be empty
 */
public record NamedCommand(String file, String folder, String name, ScriptCommand command) {}
