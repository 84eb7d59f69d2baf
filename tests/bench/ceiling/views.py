"""One view a ceiling; each does what its request cannot do without, and nothing else."""

import os
from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.csrf import csrf_exempt

from tests.bench.ceiling.models import Arrival, Opening, Person

COLUMNS = 6
CARDS = 25


def plain(request):
    return HttpResponse("hello")


def template(request):
    return render(request, "ceiling/value.html", {"value": "hello"})


def one_row(request, slug):
    return render(request, "ceiling/one.html", {"row": get_object_or_404(Opening, slug=slug)})


def list_of_50(request):
    return render(request, "ceiling/openings.html", {"rows": Opening.objects.order_by("-id")[:50]})


@login_required
def list_of_25(request):
    rows = Person.objects.order_by("-id")[:25]
    return render(request, "ceiling/people.html", {"rows": rows, "user": request.user})


@csrf_exempt
def upload(request):
    sent = request.FILES["resume"]
    folder = Path(settings.PRIVATE_FILES_DIR) / "ceiling"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / os.urandom(12).hex()
    path.write_bytes(sent.read())
    Arrival.objects.create(name=request.POST["name"], email=request.POST["email"], file=path.name)
    return HttpResponse("thank you")


@csrf_exempt
@login_required
def move(request, pk):
    with transaction.atomic():
        person = Person.objects.select_for_update().get(pk=pk)
        person.stage = (person.stage + 1) % COLUMNS
        person.save(update_fields=["stage"])
    return render(request, "ceiling/card.html", {"row": person})


@login_required
def board(request, pk):
    opening = get_object_or_404(Opening, pk=pk)
    columns = [
        Person.objects.filter(opening=opening, stage=stage).order_by("-id")[:CARDS]
        for stage in range(COLUMNS)
    ]
    return render(request, "ceiling/board.html", {"opening": opening, "columns": columns})
