package dev.throughline.packs.rustdoubles;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.SubstituteKind;
import dev.throughline.packs.doubles.DoubleCalled;
import dev.throughline.packs.doubles.MockFunction;
import dev.throughline.packs.doubles.SubstituteSeen;
import dev.throughline.packs.doubles.Substitutes;
import org.jspecify.annotations.Nullable;

/** A mock that mockall makes of a trait: each of its methods does what the test expects of it. */
final class TraitMock extends MockFunction {
    private static final String EXPECTED = "expect_";

    /** The constructor of a mock, whose type mockall names after the trait or struct. */
    private static final Pattern MADE = Pattern.compile("mockall\\.Mock(\\w{1,80})\\.(?:new|default)");

    private TraitMock(String trait, Site site) {
        super(trait, site);
    }

    static void install(Models models) {
        models.answer(TraitMock::made);
    }

    private static @Nullable Value made(Interpreter in, Unknown callee, Invocation call) {
        String path = callee.path();
        Matcher made = path == null || !path.startsWith("mockall.") ? null : MADE.matcher(path);
        if (made == null || !made.matches()) {
            return null;
        }
        TraitMock mock = new TraitMock(made.group(1), call.site());
        Substitutes.of(in.realm()).add(in, new SubstituteSeen(
                made.group(1), SubstituteKind.INTERNAL, call.site(), null, mock));
        return mock;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (name.startsWith(EXPECTED)) {
            String method = name.substring(EXPECTED.length());
            return new NativeFunction(name, (in, call) -> new Expectation(this, method));
        }
        return switch (name) {
            case "checkpoint" -> new NativeFunction(name, (in, call) -> Nothing.UNDEFINED);
            case "into", "as_ref", "clone", "unwrap" -> null;
            default -> new NativeFunction(name, (in, call) -> {
                in.observe(new DoubleCalled(this, this), call.site());
                Value behaviour = field(EXPECTED + name);
                return behaviour == null ? Unknown.ANY : in.call(behaviour, call);
            });
        };
    }

    /** Says what calls of a method do. */
    void behave(Interpreter in, String method, Value behaviour) {
        in.write(this, EXPECTED + method, behaviour);
    }
}
