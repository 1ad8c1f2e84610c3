from django.http import HttpResponse
from django.urls import include, path


def about(request):
    return HttpResponse("A shop")


extra = [
    path("about/", about),
]

urlpatterns = [
    path("items/", include("shop.items.urls")),
    path("old-items/", include("shop.items.urls", namespace="old")),
    path("site/", include(extra)),
]
