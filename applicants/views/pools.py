"""Talent pools: the list, a pool's page, and making, changing and removing one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from applicants.actions import talent_pools as acts
from applicants.forms.pools import PoolForm
from applicants.models import Pool
from applicants.queries.pools import (
    counted,
    every_pool_for,
    pool_page,
    pools_for,
    removed_pools_for,
)
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page

MOST_REMOVED = 20


@require_safe
@members_only("pool_candidate")
def list_pools(request: HttpRequest, org: str) -> HttpResponse:
    context = {
        "pools": counted(request.member, pools_for(request.member)),
        "removed": removed_pools_for(request.member)[:MOST_REMOVED],
    }
    return render_page(request, "applicants/list_pools.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("pool_candidate")
def add_pool(request: HttpRequest, org: str) -> HttpResponse:
    form = PoolForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            pool = acts.add_pool(by=request.member, **form.cleaned_data)
        except DomainError as error:
            form.add_error(error.field, error.message)
        else:
            words = _("“%(name)s” is there. Put people in from their pages.") % {"name": pool.name}
            return redirect_to(request, address_of(org, pool), words)
    status = 422 if form.errors else 200
    return render_page(request, "applicants/edit_pool.html", {"form": form}, status=status)


@require_safe
@members_only("pool_candidate")
def show_pool(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Show who is in a pool, the last to come first."""
    pool = get_object_or_404(counted(request.member, pools_for(request.member)), code=code)
    after = request.GET.get("after", "")[:10]
    context = {
        "pool": pool,
        "page": pool_page(request.member, pool, after=after),
        "is_first": not after,
    }
    return render_page(request, "applicants/show_pool.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("pool_candidate")
def change_pool(request: HttpRequest, org: str, code: str) -> HttpResponse:
    pool = get_object_or_404(pools_for(request.member), code=code)
    form = PoolForm(request.POST or None, initial={"name": pool.name, "about": pool.about})
    if request.method == "POST" and form.is_valid():
        try:
            acts.change_pool(pool, by=request.member, **form.cleaned_data)
        except DomainError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            return redirect_to(request, address_of(org, pool), _("The pool is changed."))
    context = {"form": form, "pool": pool}
    status = 422 if form.errors else 200
    return render_page(request, "applicants/edit_pool.html", context, status=status)


@require_POST
@members_only("pool_candidate")
def remove_pool(request: HttpRequest, org: str, code: str) -> HttpResponse:
    pool = get_object_or_404(pools_for(request.member), code=code)
    acts.remove_pool(pool, by=request.member)
    words = _("“%(name)s” is removed. Its people stay in the records.") % {"name": pool.name}
    undo = reverse("restore_pool", kwargs={"org": org, "code": code})
    return redirect_to(request, reverse("list_pools", kwargs={"org": org}), words, undo=undo)


@require_POST
@members_only("pool_candidate")
def restore_pool(request: HttpRequest, org: str, code: str) -> HttpResponse:
    pool = get_object_or_404(every_pool_for(request.member), code=code)
    pool = acts.restore_pool(pool, by=request.member)
    return redirect_to(request, address_of(org, pool), _("The pool is back, with its people."))


def address_of(org: str, pool: Pool) -> str:
    return reverse("show_pool", kwargs={"org": org, "code": pool.code})
