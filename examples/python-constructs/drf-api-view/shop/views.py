from rest_framework import serializers, status
from rest_framework.decorators import api_view
from rest_framework.exceptions import APIException
from rest_framework.response import Response
from rest_framework.views import APIView


class NewItem(serializers.Serializer):
    name = serializers.CharField(max_length=20)


class OutOfStock(APIException):
    status_code = 409


@api_view()
def show_status(request):
    return Response({"up": True})


@api_view(["GET", "POST"])
def items(request):
    if request.method == "POST":
        item = NewItem(data=request.data)
        item.is_valid(raise_exception=True)
        return Response(item.data, status=status.HTTP_201_CREATED)
    return Response([])


class ItemView(APIView):
    def get(self, request, name):
        return Response({"name": name})

    def delete(self, request, name):
        if name == "hat":
            raise OutOfStock
        return Response(status=204)
