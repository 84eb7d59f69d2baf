"""One view a ceiling; each does what its request cannot do without, and nothing else."""

import os
from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.db import connection, transaction
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


# The product's own index: what the two of them search is the same.
HITS = "SELECT candidate_id FROM applicants_search WHERE words @@ to_tsquery('simple', %s)"
NAMES = "SELECT candidate_id FROM applicants_search WHERE names LIKE %s"
SQLITE_HITS = "SELECT rowid FROM applicants_search_words WHERE applicants_search_words MATCH %s"
SQLITE_NAMES = "SELECT rowid FROM applicants_search_names WHERE applicants_search_names MATCH %s"


def found(request, word):
    """Answer the newest 25 with a word in the index."""
    return people(request, HITS if connection.vendor == "postgresql" else SQLITE_HITS, word)


def called(request, part):
    """Answer the newest 25 whose name holds a part, by trigrams."""
    if connection.vendor == "postgresql":
        return people(request, NAMES, f"%{part}%")
    return people(request, SQLITE_NAMES, f'"{part}"')


def people(request, statement, value):
    columns = "id, name, email, source, created_at"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {columns} FROM applicants_candidate WHERE id IN ({statement})"
            " ORDER BY id DESC LIMIT 25",
            [value],
        )
        names = ("pk", "name", "email", "stage", "at")
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    return render(request, "ceiling/people.html", {"rows": rows})
