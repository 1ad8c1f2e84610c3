from django.urls import include, path, re_path

from shop import views

reports = [
    re_path(r"^sales/(?P<day>[0-9-]+)/$", views.sales),
    path("latest/", views.latest),
]

urlpatterns = [
    re_path(r"^archive/(?P<year>[0-9]{4})/(?P<slug>[\w-]+)/$", views.archive),
    re_path(r"^reports/", include(reports)),
]
