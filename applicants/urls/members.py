"""Addresses for members."""

from django.urls import path

from applicants.views import (
    applications,
    board,
    candidates,
    interviewers,
    letters,
    moves,
    notes,
    rejections,
    stages,
)

POSTING = "postings/<slug:code>/"
CANDIDATE = "candidates/<slug:code>/"
APPLICATION = "applications/<slug:code>/"

member_urlpatterns = [
    path(f"{POSTING}board/", board.show_board, name="show_board"),
    path(f"{POSTING}board/changes/", board.follow_board, name="follow_board"),
    path(f"{POSTING}stages/<slug:stage>/remove/", stages.remove_stage, name="remove_stage"),
    path("candidates/", candidates.list_candidates, name="list_candidates"),
    path(CANDIDATE, candidates.show_candidate, name="show_candidate"),
    path(
        f"{CANDIDATE}changes/",
        candidates.decide_proposed_change,
        name="decide_proposed_change",
    ),
    path(APPLICATION, applications.show_application, name="show_application"),
    path(
        f"{APPLICATION}next/",
        applications.show_neighbour,
        {"step": 1},
        name="show_next_application",
    ),
    path(
        f"{APPLICATION}previous/",
        applications.show_neighbour,
        {"step": -1},
        name="show_previous_application",
    ),
    path(f"{APPLICATION}stage/", moves.move_application, name="move_application"),
    path(f"{APPLICATION}rejection/", rejections.reject_application, name="reject_application"),
    path(
        f"{APPLICATION}rejection/undo/",
        rejections.take_back_rejection,
        name="take_back_rejection",
    ),
    path(f"{APPLICATION}hiring/", applications.hire_application, name="hire_application"),
    path(f"{APPLICATION}reopening/", applications.reopen_application, name="reopen_application"),
    path(f"{APPLICATION}notes/", notes.write_note, name="write_note"),
    path(f"{APPLICATION}notes/<slug:note>/deletion/", notes.delete_note, name="delete_note"),
    path(f"{APPLICATION}messages/", letters.send_message, name="send_message"),
    path(
        f"{APPLICATION}messages/<slug:message>/undo/",
        letters.take_back_message,
        name="take_back_message",
    ),
    path(f"{APPLICATION}interviewers/", interviewers.assign_interviewer, name="assign_interviewer"),
]
