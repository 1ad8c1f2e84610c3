package dev.throughline.packs.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.SampleProgram;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DotenvPackTest {
    private final SampleProgram program = new SampleProgram().text(".env.test", "PREFIX=/api\nMODE=file\n");

    private RecordValue environmentAfter(Value mode, String source) {
        program.file("main.ts", source);
        Interpreter in = program.interpreter(new DotenvPack(), new NodePack());
        in.realm().environment().restore("NODE_ENV", mode);
        in.realm().environment().restore("MODE", new Text("set"));
        in.load("main.ts", Site.NOWHERE);
        return in.realm().environment();
    }

    @Test
    void aTestHasTheVariablesOfTheFileThatNobodyHasSet() {
        RecordValue environment = environmentAfter(new Text("test"),
                """
                        import * as dotenv from 'dotenv';
                        import path from 'path';
                        dotenv.config({ path: path.join(process.cwd(), `.env${process.env.NODE_ENV === 'test' ? '.test' : ''}`) });
                        """);

        assertThat(environment.field("PREFIX")).isEqualTo(new Text("/api"));
        assertThat(environment.field("MODE")).isEqualTo(new Text("set"));
    }

    @Test
    void productionHasThemFromElsewhere() {
        Value mode = Union.of(List.of(new Text("production"), new Text("development")));

        RecordValue environment = environmentAfter(mode, """
                require('dotenv').config({ path: '.env.test' });
                """);

        assertThat(Objects.toString(environment.field("PREFIX"), "unset")).isEqualTo("unset");
    }
}
