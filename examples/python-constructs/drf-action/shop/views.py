from rest_framework import status, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.response import Response


class OrderViewSet(viewsets.ViewSet):
    authentication_classes = []

    def list(self, request):
        return Response([])

    def retrieve(self, request, pk=None):
        if pk == "0":
            raise NotFound
        return Response({"id": pk})

    @action(detail=True, methods=["post"])
    def cancel(self, request, pk=None):
        if pk == "1":
            raise ValidationError("Sent already")
        return Response(status=status.HTTP_204_NO_CONTENT)

    @action(detail=False, methods=["get", "delete"], url_path="old-ones")
    def old(self, request):
        return Response([])
