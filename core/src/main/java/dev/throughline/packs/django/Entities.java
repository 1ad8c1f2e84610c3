package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.ModuleValue;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instances of models of which nothing is known, and the project's model of users. */
final class Entities {
    private static final Unknown ANY_MODEL = Unknown.library("django.db.models.Model()");
    private static final Unknown QUERY = Unknown.library("django.db.models.Model.objects");
    private static final Unknown ANY_USER = Unknown.library("django.contrib.auth.models.User");

    private Entities() {}

    /** An instance of a model, or of any when it is not known. */
    static Value of(@Nullable Value model) {
        return model instanceof ClassValue type ? RecordValue.instance(type, true, null) : ANY_MODEL;
    }

    /** Runs a query, which may have been made before any request. */
    static void read(Interpreter in, Value query, Site site) {
        if (query instanceof Unknown library && library.path() != null) {
            in.call(QUERY.member("all"), QUERY, List.of(), site);
        }
    }

    /** The class of users: the one that the settings name, or the library's. */
    static Value userModel(Interpreter in) {
        ModuleValue settings = Sites.of(in).module(in);
        Value named = settings == null ? null : settings.own("AUTH_USER_MODEL");
        if (settings == null || !(named instanceof Text(String label)) || label.indexOf('.') < 0) {
            return ANY_USER;
        }
        String app = label.substring(0, label.indexOf('.'));
        String name = label.substring(label.indexOf('.') + 1);
        Value listed = settings.own("INSTALLED_APPS");
        LanguageSemantics.Elements apps = listed == null ? null : in.elements(listed);
        if (apps != null) {
            for (Value each : apps.values()) {
                if (each instanceof Text(String path) && hasLabel(path, app)) {
                    String module = path.contains(".apps.") ? path.substring(0, path.indexOf(".apps.")) : path;
                    Value models = in.importModule(settings.file(), module + ".models", Site.NOWHERE);
                    Value type = models instanceof ModuleValue m ? in.get(m, name, Site.NOWHERE) : null;
                    if (type instanceof ClassValue) {
                        return type;
                    }
                }
            }
        }
        return ANY_USER;
    }

    private static boolean hasLabel(String app, String label) {
        String module = app.contains(".apps.") ? app.substring(0, app.indexOf(".apps.")) : app;
        return module.equals(label) || module.endsWith("." + label);
    }

    /** A user that has signed in, or one that has not. */
    static RecordValue user(Interpreter in, boolean signedIn) {
        RecordValue user = RecordValue.instance(
                signedIn ? userModel(in) : Unknown.library("django.contrib.auth.models.AnonymousUser"), true, null);
        user.restore("is_authenticated", Bool.of(signedIn));
        user.restore("is_anonymous", Bool.of(!signedIn));
        if (!signedIn) {
            user.restore("is_staff", Bool.FALSE);
            user.restore("is_superuser", Bool.FALSE);
            user.restore("is_active", Bool.FALSE);
        }
        return user;
    }
}
