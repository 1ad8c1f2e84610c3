from django.urls import path

from . import views

app_name = "items"
urlpatterns = [
    path("", views.list_items, name="list"),
    path("<int:item_id>/", views.show_item, name="show"),
    path("<slug:name>/notes/<path:note>", views.show_note),
]
