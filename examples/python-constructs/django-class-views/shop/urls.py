from django.contrib.auth.decorators import login_required
from django.urls import path

from shop.views import ItemList, ItemPage, dashboard

urlpatterns = [
    path("items/", ItemList.as_view()),
    path("items/<int:pk>/", ItemPage.as_view(limit=5)),
    path("dashboard/", login_required(dashboard)),
]
