from django.db import models


class Note(models.Model):
    text = models.TextField()
    owner = models.ForeignKey("auth.User", on_delete=models.CASCADE)
