package dev.throughline.packs.container;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.SampleProgram;
import java.util.List;

/** Programs whose module {@code main.ts} exports {@code result}, which is what a container made. */
final class ContainerSample {
    final SampleProgram program = new SampleProgram();
    private final Interpreter in = program.interpreter(
            new AwilixPack(), new TsyringePack(), new TypediPack(), new InversifyPack());

    ContainerSample file(String path, String source) {
        program.file(path, source);
        return this;
    }

    ContainerSample main(String source) {
        return file("main.ts", source);
    }

    /** The text that the program exports, or a description of what it exports instead. */
    String result() {
        Value value = in.get(in.load("main.ts", Site.NOWHERE), "result", Site.NOWHERE);
        return value instanceof Text(String text) ? text : String.valueOf(value);
    }

    /** Names and lines of the services. */
    List<String> services() {
        in.load("main.ts", Site.NOWHERE);
        return ServiceRegistry.of(in).services().stream()
                .map(service -> service.name() + " " + service.site())
                .toList();
    }

    Interpreter interpreter() {
        return in;
    }
}
