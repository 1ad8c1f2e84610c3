from django.http import JsonResponse

from books.models import Book


def count_books(request):
    return JsonResponse({"count": Book.objects.count()})
