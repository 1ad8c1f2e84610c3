package dev.throughline.packs.node;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.source.node.EnvironmentFiles;
import java.util.Map;
import java.util.Set;

/**
 * Models of dotenv: in a test's world a file that is part of the repository sets the variables that nobody has set. In
 * production it does not, since there the file is another one or the variables are set before.
 */
public final class DotenvPack implements Pack {
    private static final String LIBRARY = "dotenv";

    @Override
    public String name() {
        return LIBRARY;
    }

    @Override
    public Set<String> libraries() {
        return Set.of();
    }

    @Override
    public void install(Models models) {
        models.call(LIBRARY + ".config", DotenvPack::config);
    }

    private static Value config(Interpreter in, Invocation call) {
        RecordValue result = RecordValue.open(call.site());
        RecordValue environment = in.realm().environment();
        boolean isTest = new Text("test").equals(environment.field("NODE_ENV"));
        if (!isTest) {
            return result;
        }
        RecordValue options = call.argument(0) instanceof RecordValue given ? given : RecordValue.closed(call.site());
        Value path = options.field("path");
        String file = path == null ? ".env" : path instanceof Text(String text) ? PathText.normalize(text) : "";
        boolean override = in.semantics()
                .truth(in.get(options, "override", call.site())) == dev.throughline.eval.value.Ternary.TRUE;
        String content = in.realm().program().text(file);
        for (Map.Entry<String, String> variable : EnvironmentFiles.variables(content == null ? "" : content)
                .entrySet()) {
            Value before = environment.field(variable.getKey());
            if (override || before == null || before instanceof Unknown) {
                in.write(environment, variable.getKey(), new Text(variable.getValue()));
            }
        }
        return result;
    }
}
