"""What is to be done about an application or a person: given, given on, done, taken back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from applicants.actions.add_task import add_task as add
from applicants.actions.add_task import change_task as change
from applicants.actions.finish_task import drop_task as drop
from applicants.actions.finish_task import finish_task as finish
from applicants.actions.finish_task import reopen_task as reopen
from applicants.forms.tasks import TaskForm
from applicants.models import Application, Candidate, Task
from applicants.queries.applications import application_of
from applicants.queries.people import people_seeing
from applicants.queries.tasks import task_of
from applicants.views.candidates import PAGE, everything_about, shown_versions
from applicants.views.people import seen_person
from applicants.views.task_rows import REGION, shown_tasks, tasks_context
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page, wants_region


@require_POST
@members_only("add_task")
def add_task(request: HttpRequest, org: str, code: str) -> HttpResponse:
    application = application_of(request.member, code)
    form = task_form(request, application, request.POST)
    if added := given(request, application, form):
        return added
    context = tasks_context(request, application, form)
    template = "applicants/add_task.html"
    return render_page(request, template, context, regions={REGION}, status=422)


@require_POST
@members_only("add_task")
def add_person_task(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Give a task about a person, whatever they applied for; their page shows what was wrong."""
    candidate = seen_person(request, code)
    form = task_form(request, candidate, request.POST)
    if added := given(request, candidate, form):
        return added
    context = {"candidate": candidate, **shown_versions(request, candidate)}
    context |= everything_about(request, candidate, form)
    return render_page(request, PAGE, context, status=422)


def given(
    request: HttpRequest, about: Application | Candidate, form: TaskForm
) -> HttpResponse | None:
    """Hand a valid form to the action and answer; None when either said no."""
    if not form.is_valid():
        return None
    try:
        task = add(about, by=request.member, **form.values)
    except DomainError as error:
        form.add_error(error.field, error.message)
        return None
    words = _("%(name)s has a task.") % {"name": form.values["assignee"].name}
    if task.assignee_id == request.member.pk:
        words = _("The task is on your list.")
    return answer(request, task, words, undo="drop_task")


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("add_task")
def change_task(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Show a task by itself, and give it on or change its day and words."""
    task = task_of(request.member, code)
    form = task_form(request, task.about, request.POST or None, task=task)
    if request.method == "POST" and form.is_valid():
        try:
            task = change(task, by=request.member, **form.values)
        except DomainError as error:
            form.add_error(error.field, error.message)
        else:
            return answer(request, task, _("The task is changed."))
    context = {"task": shown_tasks([task], request.member)[0], "form": form, "row": task}
    context |= {"candidate": task.candidate, "application": task.application}
    status = 422 if form.is_bound else 200
    return render_page(request, "applicants/change_task.html", context, status=status)


@require_POST
@members_only("add_task")
def finish_task(request: HttpRequest, org: str, code: str) -> HttpResponse:
    task = finish(task_of(request.member, code), by=request.member)
    return answer(request, task, _("Done: %(text)s") % {"text": task.text}, undo="reopen_task")


@require_POST
@members_only("add_task")
def drop_task(request: HttpRequest, org: str, code: str) -> HttpResponse:
    task = drop(task_of(request.member, code), by=request.member)
    return answer(request, task, _("The task is taken away."), undo="reopen_task")


@require_POST
@members_only("add_task")
def reopen_task(request: HttpRequest, org: str, code: str) -> HttpResponse:
    task = reopen(task_of(request.member, code), by=request.member)
    return answer(request, task, _("The task is open again."))


def answer(request: HttpRequest, task: Task, words: str, *, undo: str = "") -> HttpResponse:
    """Answer the region of tasks with a word, or go back to where the form stood."""
    undo_url = address(request, undo, task.code) if undo else ""
    if task.application is None or wants_region(request) != REGION:
        return redirect_to(request, came_from(request, task), words, undo=undo_url)
    messages.success(request, words, extra_tags=f"undo={undo_url}" if undo_url else "")
    application = application_of(request.member, task.application.code)
    context = tasks_context(request, application) | {"is_swapped": True}
    return render(request, "applicants/_tasks.html", context)


def came_from(request: HttpRequest, task: Task) -> str:
    """Return the list that the form stood on, else the page of what the task is about."""
    if request.POST.get("back") == "tasks":
        return reverse("list_tasks", args=[request.member.organization.slug])
    if request.POST.get("back") == "today":
        return reverse("today", args=[request.member.organization.slug])
    if task.application is None or request.POST.get("back") == "person":
        return address(request, "show_candidate", task.candidate.code)
    page = address(request, "show_application", task.application.code)
    # A toast's undo comes from the page itself, which a mere fragment would not load again.
    return page if getattr(request, "htmx", None) else f"{page}#{REGION}"


def address(request: HttpRequest, name: str, code: str) -> str:
    return reverse(name, kwargs={"org": request.member.organization.slug, "code": code})


def task_form(
    request: HttpRequest, about: Application | Candidate, posted, *, task: Task | None = None
) -> TaskForm:
    """Return the form with those who see what it is about to choose from."""
    initial = {}
    if task is not None:
        initial = {"text": task.text, "due_on": task.due_on}
        initial |= {"assignee": task.assignee.code} if task.assignee else {}
    today = timezone.localdate(timezone=request.member.organization.zone)
    people = people_seeing(about)
    return TaskForm(posted, people=people, today=today, member=request.member, initial=initial)
