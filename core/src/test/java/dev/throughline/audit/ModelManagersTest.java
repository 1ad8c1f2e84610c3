package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.RouteResult;
import dev.throughline.source.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a manager class of the project makes of its model is stored in the database. */
class ModelManagersTest {
    @TempDir
    private Path folder;

    @Test
    void crossesTheDatabaseWhereAManagerSavesItsModel() throws IOException {
        Checkout checkout = Checkout.in(folder)
                .file("requirements.txt", "django", "djangorestframework")
                .file("manage.py",
                        "import os",
                        "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'site1.settings')")
                .file("site1/__init__.py", "")
                .file("site1/settings.py",
                        "ROOT_URLCONF = 'site1.urls'",
                        "INSTALLED_APPS = ['shop']")
                .file("site1/urls.py",
                        "from django.urls import path",
                        "from shop.views import CreateOrder",
                        "urlpatterns = [path('orders/', CreateOrder.as_view())]")
                .file("shop/__init__.py", "")
                .file("shop/models.py",
                        "from django.db import models",
                        "class OrderManager(models.Manager):",
                        "    def place(self, number):",
                        "        order = self.model(number=number)",
                        "        order.save(using=self._db)",
                        "        return order",
                        "class Order(models.Model):",
                        "    number = models.IntegerField()",
                        "    objects = OrderManager()")
                .file("shop/views.py",
                        "from rest_framework.response import Response",
                        "from rest_framework.views import APIView",
                        "from shop.models import Order",
                        "class CreateOrder(APIView):",
                        "    def post(self, request):",
                        "        Order.objects.place(request.data['number'])",
                        "        return Response(status=201)");
        RouteResult route = new Auditor(words -> {}).audit(checkout.root()).routes().stream()
                .filter(each -> each.method().equals("POST"))
                .findFirst()
                .orElseThrow();
        assertThat(route.boundaries()).extracting(boundary -> boundary.source().toString())
                .containsExactly("shop/models.py:5");
    }
}
