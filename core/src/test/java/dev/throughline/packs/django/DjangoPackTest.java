package dev.throughline.packs.django;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.PythonProgram;
import dev.throughline.packs.web.Emitted;
import dev.throughline.packs.web.Exchange;
import dev.throughline.packs.web.Layer;
import dev.throughline.packs.web.MountTree;
import dev.throughline.packs.web.RequestValue;
import dev.throughline.packs.web.SignInGuard;
import dev.throughline.packs.web.StartPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DjangoPackTest {
    private static final String SETTINGS = "shop/settings.py";

    private final PythonProgram program = new PythonProgram()
            .file(SETTINGS, "from .base import *\n")
            .file("shop/__init__.py", "");

    private Interpreter in = new PythonProgram().interpreter();

    private UrlConf site(String base, String urls, String views) {
        program.file("shop/base.py", "ROOT_URLCONF = 'shop.urls'\n" + base);
        program.file("shop/urls.py", urls);
        program.file("shop/views.py", views);
        in = program.interpreter(new DjangoPack());
        in.realm().companion(StartPlaces.class,
                () -> new StartPlaces(List.of(new StartPlaces.StartPlace(SETTINGS, Sites.ROOT))));
        new DjangoPack().start(in, SETTINGS, Sites.ROOT);
        return Objects.requireNonNull(Sites.of(in).site(in));
    }

    /** Methods, paths and statuses, those of guards among them. */
    private List<String> routes(UrlConf site) {
        List<Layer> layers = MountTree.flatten(site);
        List<String> routes = new ArrayList<>();
        for (Layer route : layers) {
            if (route.isRoute()) {
                List<Layer> way = layers.stream().filter(layer -> layer.equals(route) || !layer.isRoute()).toList();
                routes.add(route.method() + " " + route.path() + " " + statuses(site, way));
            }
        }
        return routes;
    }

    private Set<Integer> statuses(UrlConf site, List<Layer> way) {
        Set<Integer> statuses = new TreeSet<>();
        in.explore(Budget.SURFACE, true, () -> {
            List<Exchange.Step> steps = new Exchange(in, RequestValue.open(), site.newResponse(), way, false).run();
            for (Exchange.Step step : steps) {
                boolean known = step.handles() == null || step.handles().error().known();
                step.trace().of(Emitted.class).filter(seen -> known).forEach(seen -> {
                    if (seen.what() instanceof Emitted(Num status, Value body)) {
                        statuses.add(status.intValue(0));
                    }
                });
            }
            return Nothing.UNDEFINED;
        });
        return statuses;
    }

    @Test
    void sessionsAreRefusedWith403() {
        UrlConf site = site("""
                REST_FRAMEWORK = {'DEFAULT_PERMISSION_CLASSES': ['rest_framework.permissions.IsAuthenticated']}
                """, """
                from django.urls import path
                from shop import views
                urlpatterns = [path('a/', views.A.as_view()), path('b/', views.B.as_view())]
                """, """
                from rest_framework.views import APIView
                from rest_framework.response import Response
                from rest_framework.authentication import TokenAuthentication

                class A(APIView):
                    def get(self, request):
                        return Response({})

                class B(A):
                    authentication_classes = [TokenAuthentication]
                """);

        assertThat(routes(site)).containsExactly("GET /a [200, 403]", "GET /b [200, 401]");
    }

    @Test
    void permissionsOfTheProjectAreAskedForCallersThatSignedInAndOthers() {
        UrlConf site = site("", """
                from django.urls import path
                from shop import views
                urlpatterns = [path('a/', views.A.as_view()), path('b/', views.B.as_view())]
                """, """
                from rest_framework.views import APIView
                from rest_framework.response import Response
                from rest_framework.authentication import TokenAuthentication
                from rest_framework.permissions import BasePermission

                class Known(BasePermission):
                    def has_permission(self, request, view):
                        return bool(request.user and request.user.is_authenticated)

                class Staff(Known):
                    def has_permission(self, request, view):
                        return super().has_permission(request, view) and request.user.is_staff

                class A(APIView):
                    authentication_classes = [TokenAuthentication]
                    permission_classes = [Known]

                    def get(self, request):
                        return Response({})

                class B(A):
                    def get_permissions(self):
                        return [Staff()] if self.request.method == 'GET' else []
                """);

        assertThat(routes(site)).containsExactly("GET /a [200, 401]", "GET /b [200, 401, 403]");
    }

    @Test
    void decoratorsOfClassesGuardTheirMethods() {
        UrlConf site = site("", """
                from django.urls import path
                from shop import views
                urlpatterns = [path('a/', views.A.as_view())]
                """, """
                from django.contrib.auth.decorators import login_required
                from django.http import HttpResponse
                from django.utils.decorators import method_decorator
                from django.views import View

                @method_decorator(login_required, name='dispatch')
                class A(View):
                    def post(self, request):
                        return HttpResponse(status=201)
                """);

        assertThat(routes(site)).containsExactly("POST /a [201, 302]");
        assertThat(MountTree.flatten(site).getFirst().handlers()).first().isInstanceOf(SignInGuard.class);
    }

    @Test
    void handlerOfErrorsOfTheProjectAnswersForTheFramework() {
        UrlConf site = site("REST_FRAMEWORK = {'EXCEPTION_HANDLER': 'shop.views.handle'}\n", """
                from django.urls import path
                from shop import views
                urlpatterns = [path('a/', views.a)]
                """, """
                from rest_framework.decorators import api_view
                from rest_framework.exceptions import NotFound
                from rest_framework.response import Response
                from rest_framework.views import exception_handler

                class Taken(Exception):
                    pass

                def handle(error, context):
                    if isinstance(error, Taken):
                        return Response({}, status=409)
                    return exception_handler(error, context)

                @api_view(['PUT'])
                def a(request):
                    if request.data:
                        raise Taken()
                    raise NotFound()
                """);

        assertThat(routes(site)).containsExactly("PUT /a [404, 409]");
    }

    @Test
    void actionsMayHaveSeveralMethodsAndRoutersMayBeNested() {
        UrlConf site = site("", """
                from django.urls import include, path
                from rest_framework_nested import routers
                from shop import views
                router = routers.SimpleRouter()
                router.register('items', views.Items, basename='item')
                notes = routers.NestedSimpleRouter(router, 'items', lookup='item')
                notes.register('notes', views.Notes, basename='note')
                urlpatterns = [path('', include(router.urls)), path('', include(notes.urls))]
                """, """
                from rest_framework.decorators import action
                from rest_framework.response import Response
                from rest_framework.viewsets import ViewSet

                class Items(ViewSet):
                    @action(detail=True, methods=['post'], url_path='pin')
                    def pin(self, request, pk):
                        return Response({})

                    @pin.mapping.delete
                    def unpin(self, request, pk):
                        return Response(status=204)

                class Notes(ViewSet):
                    def list(self, request, item_pk):
                        return Response([])
                """);

        assertThat(routes(site)).containsExactlyInAnyOrder(
                "POST /items/{pk}/pin [200]", "DELETE /items/{pk}/pin [204]", "GET /items/{item_pk}/notes [200]");
    }

    @Test
    void pathsAreAskedForByNames() {
        UrlConf site = site("", """
                from django.contrib import admin
                from django.urls import include, path
                from shop import views
                shop = ([path('<int:pk>/', views.a, name='item')], 'shop')
                urlpatterns = [path('admin/', admin.site.urls), path('items/', include(shop))]
                """, "def a(request, pk):\n    pass\n");

        assertThat(site.pathOf(in, "shop:item", List.of(new Num(7)), Map.of()))
                .isEqualTo(Template.concat(List.of(new Text("/items/"), new Num(7), new Text("/"))));
        assertThat(site.pathOf(in, "admin:shop_item_change", List.of(), Map.of("object_id", Unknown.PRESENT)))
                .hasToString(String.valueOf(Template.concat(List.of(
                        new Text("/admin/shop/item/"), Unknown.PRESENT, new Text("/change/")))));
        assertThat(site.pathOf(in, "item", List.of(), Map.of())).isNull();
    }
}
