"""The ceiling's own tables, in the same database as the product's."""

from django.db import models


class Opening(models.Model):
    slug = models.CharField(max_length=20, unique=True)
    title = models.CharField(max_length=100)
    place = models.CharField(max_length=60)
    text = models.TextField()


class Person(models.Model):
    opening = models.ForeignKey(Opening, on_delete=models.CASCADE)
    stage = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=100)
    email = models.CharField(max_length=100)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["opening", "stage", "-id"], name="ceiling_board")]


class Arrival(models.Model):
    name = models.CharField(max_length=100)
    email = models.CharField(max_length=100)
    file = models.CharField(max_length=200)
