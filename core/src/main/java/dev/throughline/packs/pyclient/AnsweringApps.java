package dev.throughline.packs.pyclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.AttributeObjects;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.TestTarget;
import dev.throughline.packs.web.HasApp;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.WebApps;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the apps that values of tests lead to. */
final class AnsweringApps {
    private static final String GATEWAY = "django.core.wsgi.get_wsgi_application";

    private AnsweringApps() {}

    /** What answers the requests to a value: an app, an instance of an app's class, a transport; else an address. */
    static List<TestTarget> of(Value value) {
        return TestTarget.of(Union.map(value, AttributeObjects::libraryPart));
    }

    /** The app behind a value, or null. */
    static @Nullable RouterValue app(Value value) {
        for (TestTarget target : of(value)) {
            if (target.app() != null) {
                return target.app();
            }
        }
        return null;
    }

    /** What answers requests to absolute addresses. */
    static List<TestTarget> anywhere() {
        return List.of(new TestTarget(null, new Text("")));
    }

    /** The site that Django serves: the one app of the project's settings. */
    static List<TestTarget> site(Interpreter in) {
        Value made = in.call(Unknown.library(GATEWAY), Nothing.UNDEFINED, List.of(), Site.NOWHERE);
        RouterValue app = made instanceof HasApp holder ? holder.app() : only(in);
        return List.of(new TestTarget(app, new Text("")));
    }

    private static @Nullable RouterValue only(Interpreter in) {
        List<RouterValue> apps = in.realm().companion(WebApps.class, WebApps::new).all();
        return apps.size() == 1 ? apps.getFirst() : null;
    }
}
