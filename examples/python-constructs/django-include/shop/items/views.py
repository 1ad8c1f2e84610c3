from django.http import Http404, HttpResponse, JsonResponse
from django.views.decorators.http import require_GET, require_http_methods


@require_http_methods(["GET", "POST"])
def list_items(request):
    if request.method == "POST":
        return JsonResponse({}, status=201)
    return JsonResponse({"items": []})


@require_GET
def show_item(request, item_id):
    if item_id > 10:
        raise Http404("No such item")
    return JsonResponse({"id": item_id})


def show_note(request, name, note):
    return HttpResponse(note)
