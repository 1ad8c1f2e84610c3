package dev.throughline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code throughline}: the root of the commands; alone it only explains itself. */
@Command(name = "throughline", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class, synopsisSubcommandLabel = "COMMAND", description = {
    "Audits which of a backend's API contracts its integration tests exercise,",
    "route by route, from the source alone."
}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
    "0:the audit ran and the report is written",
    "2:wrong options, or a PATH that cannot be audited",
    "3:nothing to audit: no server and no tests found",
    "4:the report could not be written",
    "69:Java 25 or Maven is missing (the launcher says which)",
    "70:a fault of Throughline itself",
    "71:out of memory"
})
final class ThroughlineCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The whole command line, ready to be executed. */
    static CommandLine create(AuditRunner runner, Terminal terminal, boolean debug) {
        FailureHandler failures = new FailureHandler(terminal.err(), debug);
        CommandLine commands = new CommandLine(new ThroughlineCommand());
        commands.addSubcommand(new AuditCommand(runner, terminal));
        commands.getSubcommands().values().forEach(ThroughlineCommand::shareHelp);
        commands.setOut(terminal.out());
        commands.setErr(terminal.err());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setParameterExceptionHandler(failures);
        commands.setExecutionExceptionHandler(failures);
        return commands;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }

    /** Every command explains its exit codes the same way and knows {@code --help}. */
    private static void shareHelp(CommandLine command) {
        CommandSpec root = command.getParent().getCommandSpec();
        command.getCommandSpec().mixinStandardHelpOptions(true);
        command.getCommandSpec().versionProvider(root.versionProvider());
        command.getCommandSpec().usageMessage().exitCodeListHeading(root.usageMessage().exitCodeListHeading());
        command.getCommandSpec().usageMessage().exitCodeList(root.usageMessage().exitCodeList());
    }
}
