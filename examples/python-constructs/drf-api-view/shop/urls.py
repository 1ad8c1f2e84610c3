from django.urls import path

from shop import views

urlpatterns = [
    path("status/", views.show_status),
    path("items/", views.items),
    path("items/<str:name>/", views.ItemView.as_view()),
]
