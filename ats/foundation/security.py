"""Headers that protect whoever reads a page, and that neither Django nor django-csp sends."""

from django.conf import settings


class PermissionsPolicyMiddleware:
    """Switch off the browser features that no page of ours asks for."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.policy = ", ".join(f"{feature}=()" for feature in settings.PERMISSIONS_POLICY)

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", self.policy)
        return response


class KeptByNobodyMiddleware:
    """Let no cache keep an answer that does not say otherwise.

    A browser's back button would show candidates to the next person at that computer.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response
