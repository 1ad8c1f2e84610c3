package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import java.util.Set;

/** Models of Django and Django REST framework. */
public final class DjangoPack implements Pack {

    @Override
    public String name() {
        return "django";
    }

    @Override
    public CodeLanguage language() {
        return CodeLanguage.PYTHON;
    }

    @Override
    public Set<String> libraries() {
        return Set.of("django", "rest_framework");
    }

    @Override
    public void start(Interpreter interpreter, String file, String attribute) {
        if (attribute.equals(Sites.ROOT)) {
            Sites.of(interpreter).start(interpreter, file);
        }
    }

    @Override
    public void install(Models models) {
        Errors.install(models);
        Responses.install(models);
        Inclusion.install(models);
        Decorators.install(models);
        ApiFunction.install(models);
        ViewSetAction.install(models);
        ApiRouter.install(models);
        Serializers.install(models);
        Shortcuts.install(models);
    }
}
