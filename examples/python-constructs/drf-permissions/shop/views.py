from rest_framework import mixins, permissions, serializers, viewsets
from rest_framework.authentication import TokenAuthentication
from rest_framework.decorators import action, api_view, authentication_classes, permission_classes
from rest_framework.response import Response

from shop.models import Note


class IsOwner(permissions.BasePermission):
    def has_object_permission(self, request, view, obj):
        return obj.owner == request.user


class NoteSerializer(serializers.ModelSerializer):
    class Meta:
        model = Note
        fields = ["text"]


class NoteViewSet(mixins.ListModelMixin, mixins.DestroyModelMixin, viewsets.GenericViewSet):
    queryset = Note.objects.all()
    serializer_class = NoteSerializer
    authentication_classes = [TokenAuthentication]
    permission_classes = [permissions.IsAuthenticated, IsOwner]

    @action(detail=False, authentication_classes=[], permission_classes=[])
    def public(self, request):
        return Response([])


@api_view(["GET"])
@authentication_classes([TokenAuthentication])
@permission_classes([permissions.IsAdminUser])
def statistics(request):
    return Response({"notes": Note.objects.count()})
