from django.urls import include, path
from rest_framework.routers import SimpleRouter

from shop.views import OrderViewSet

router = SimpleRouter()
router.register("orders", OrderViewSet, basename="order")

urlpatterns = [
    path("api/v1/", include((router.urls, "api"))),
]
