from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, JsonResponse
from django.views import View


class FindsItem:
    limit = 10

    def find(self, pk):
        if pk > self.limit:
            raise Http404
        return {"id": pk}


class ItemList(View):
    def get(self, request):
        return JsonResponse({"items": []})

    def post(self, request):
        if "name" not in request.POST:
            return JsonResponse({"error": "A name is needed"}, status=400)
        return JsonResponse({}, status=201)


class ItemPage(FindsItem, View):
    http_method_names = ["get", "delete"]

    def get(self, request, pk):
        return JsonResponse(self.find(pk))

    def delete(self, request, pk):
        if pk == 1:
            raise PermissionDenied
        return HttpResponse(status=204)

    def put(self, request, pk):
        return HttpResponse(status=200)


def dashboard(request):
    return HttpResponse("All is well")
