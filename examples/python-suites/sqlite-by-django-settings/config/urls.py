from django.urls import path

from books.views import count_books

urlpatterns = [path("books/", count_books)]
