from django.shortcuts import get_object_or_404
from rest_framework import generics, serializers

from shop.models import Item


class ItemSerializer(serializers.ModelSerializer):
    class Meta:
        model = Item
        fields = ["id", "name"]


class ItemList(generics.ListCreateAPIView):
    queryset = Item.objects.all()
    serializer_class = ItemSerializer


class ItemDetail(generics.RetrieveDestroyAPIView):
    serializer_class = ItemSerializer

    def get_object(self):
        return get_object_or_404(Item, pk=self.kwargs["pk"])
