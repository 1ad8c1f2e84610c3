from django.http import HttpResponse, JsonResponse


def list_books(request):
    if not request.GET:
        return HttpResponse(status=request.refusal)
    return JsonResponse([], safe=False)
