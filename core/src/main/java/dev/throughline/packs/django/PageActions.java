package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the generic views of Django do by themselves: pages of lists, of single objects, and of forms. */
final class PageActions {
    private static final List<String> OF_OBJECTS = List.of("DetailView", "UpdateView", "DeleteView", "DateDetailView");
    private static final List<String> OF_LISTS = List.of("ListView", "ArchiveIndexView", "YearArchiveView",
            "MonthArchiveView", "DayArchiveView");
    private static final List<String> WRITING = List.of("CreateView", "UpdateView");
    private static final int FOUND = 302;

    private final ViewPart view;

    PageActions(ViewPart view) {
        this.view = view;
    }

    ViewPart.@Nullable Method method(String name) {
        return switch (name) {
            case "get" -> this::get;
            case "post", "put" -> this::post;
            case "delete" -> this::delete;
            case "get_queryset" -> this::queryset;
            case "get_object" -> this::object;
            case "get_context_data" -> (in, call) -> new MapValue(false, false);
            case "render_to_response" -> (in, call) -> Responses.make(in, 200, call.site());
            case "get_form", "get_form_class", "get_form_kwargs" -> (in, call) -> Unknown.PRESENT;
            case "get_success_url", "get_login_url" -> (in, call) -> Unknown.PRESENT;
            case "form_valid" -> this::valid;
            case "form_invalid" -> (in, call) -> Responses.make(in, 200, call.site());
            case "handle_no_permission" -> (in, call) -> Responses.toSignIn(in, call.site());
            default -> null;
        };
    }

    private boolean is(List<String> names) {
        return Types.extendsAny(view.type(), names);
    }

    private Value get(Interpreter in, Invocation call) {
        Site site = call.site();
        if (is(List.of("RedirectView"))) {
            Value permanent = in.get(view.self(), "permanent", site);
            return Responses.make(in, Unknown.ANY, new Num(Bool.TRUE.equals(permanent) ? 301 : FOUND), site);
        }
        if (is(OF_OBJECTS)) {
            in.write(view.self(), "object", view.own(in, "get_object", List.of(), site));
        } else if (is(OF_LISTS)) {
            Value found = view.own(in, "get_queryset", List.of(), site);
            Entities.read(in, found, site);
            in.write(view.self(), "object_list", found);
        }
        Value context = view.own(in, "get_context_data", List.of(), site);
        return view.own(in, "render_to_response", List.of(context), Types.site(view.type(), site));
    }

    private Value post(Interpreter in, Invocation call) {
        Site site = call.site();
        if (is(OF_OBJECTS)) {
            in.write(view.self(), "object", view.own(in, "get_object", List.of(), site));
        }
        if (is(List.of("DeleteView"))) {
            return view.own(in, "form_valid", List.of(Unknown.PRESENT), site);
        }
        Value form = view.own(in, "get_form", List.of(), site);
        Value taken = in.maybe("the form is valid", site,
                () -> view.own(in, "form_valid", List.of(form), site), Nothing.NULL);
        Value refused = in.maybe("the form is invalid", site,
                () -> view.own(in, "form_invalid", List.of(form), site), Nothing.NULL);
        return Union.of(taken, refused);
    }

    private Value delete(Interpreter in, Invocation call) {
        view.own(in, "get_object", List.of(), call.site());
        return valid(in, call);
    }

    private Value valid(Interpreter in, Invocation call) {
        Unknown entity = Unknown.library("django.db.models.Model()");
        if (is(WRITING)) {
            in.call(entity.member("save"), entity, List.of(), call.site());
        } else if (is(List.of("DeleteView"))) {
            in.call(entity.member("delete"), entity, List.of(), call.site());
        }
        return Responses.make(in, FOUND, Types.site(view.type(), call.site()));
    }

    private Value queryset(Interpreter in, Invocation call) {
        Value own = Types.member(view.type(), "queryset");
        if (own != null) {
            return own;
        }
        Value model = Types.member(view.type(), "model");
        Value objects = model == null
                ? Unknown.library("django.db.models.Model.objects")
                : in.get(model, "objects", call.site());
        return in.call(in.get(objects, "all", call.site()), objects, List.of(), call.site());
    }

    private Value object(Interpreter in, Invocation call) {
        Site site = call.site();
        Value found = view.own(in, "get_queryset", List.of(), site);
        Entities.read(in, found, site);
        in.maybe("nothing is found", site, () -> {
            throw in.thrown(Errors.HTTP_404.make(in, List.of(), site), site);
        });
        return Entities.of(ModelNames.ofView(in, view.type()));
    }
}
