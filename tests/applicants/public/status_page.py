"""A candidate's own page, as anybody with the link reads it."""

from django.test import Client


def read(url, status=200):
    response = Client().get(url)
    assert response.status_code == status
    return response.content.decode()
