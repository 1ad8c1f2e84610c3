from django.urls import include, path
from rest_framework.routers import SimpleRouter

from shop.views import NoteViewSet, statistics

router = SimpleRouter(trailing_slash=False)
router.register("notes", NoteViewSet)

urlpatterns = [
    path("", include(router.urls)),
    path("statistics", statistics),
]
