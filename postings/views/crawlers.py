"""What search engines are told: which pages are theirs, and a sitemap of open jobs."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from ats.access.gate import public
from postings.queries.careers import public_changes, public_employer, public_slugs


@public
@require_safe
@cache_control(public=True, max_age=3600)
def show_robots(request):
    lines = ["User-agent: *", "Disallow: /", "Allow: /careers/", "Allow: /static/", ""]
    lines += [
        f"Sitemap: {settings.PUBLIC_URL}{reverse('show_sitemap', args=[slug])}"
        for slug in public_slugs()
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@public
@require_safe
@cache_control(public=True, max_age=3600)
def show_sitemap(request, org):
    employer = public_employer(org)
    if employer is None:
        raise Http404
    pages = [
        (reverse("show_opening", args=[org, code]), changed_at.date().isoformat())
        for code, changed_at in public_changes(employer[0])
    ]
    context = {"base": settings.PUBLIC_URL, "pages": pages}
    return render(request, "careers/sitemap.xml", context, content_type="application/xml")
