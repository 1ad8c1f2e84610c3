from django.urls import include, path
from rest_framework.routers import DefaultRouter

from shop.views import CatalogueViewSet, ItemViewSet

router = DefaultRouter()
router.register(r"items", ItemViewSet)
router.register("catalogue", CatalogueViewSet, basename="catalogue")

urlpatterns = [
    path("api/", include(router.urls)),
]
