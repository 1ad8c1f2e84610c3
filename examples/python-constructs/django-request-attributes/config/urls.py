from django.urls import path

from books.views import list_books

urlpatterns = [path("books/", list_books)]
