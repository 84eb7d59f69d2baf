"""Addresses for members."""

from django.urls import path

from applicants.views import (
    applications,
    board,
    candidate_list,
    candidates,
    exports,
    interviewers,
    letters,
    moves,
    notes,
    received,
    rejections,
    saved_searches,
    stages,
    task_list,
    tasks,
)

POSTING = "postings/<slug:code>/"
CANDIDATE = "candidates/<slug:code>/"
APPLICATION = "applications/<slug:code>/"

member_urlpatterns = [
    path(f"{POSTING}board/", board.show_board, name="show_board"),
    path(f"{POSTING}board/changes/", board.follow_board, name="follow_board"),
    path(f"{POSTING}stages/<slug:stage>/remove/", stages.remove_stage, name="remove_stage"),
    path("candidates/", candidate_list.list_candidates, name="list_candidates"),
    path("candidates/counts/", candidate_list.count_candidates, name="count_candidates"),
    path("candidates/columns/", candidate_list.choose_columns, name="choose_columns"),
    path("candidates/exports/", exports.export_candidates, name="export_candidates"),
    path("searches/", saved_searches.list_saved_searches, name="list_saved_searches"),
    path("searches/new/", saved_searches.add_saved_search, name="add_saved_search"),
    path("searches/<slug:code>/", saved_searches.change_saved_search, name="change_saved_search"),
    path(
        "searches/<slug:code>/restored/",
        saved_searches.restore_saved_search,
        name="restore_saved_search",
    ),
    path("exports/", exports.list_exports, name="list_exports"),
    path("exports/<slug:code>/file/", exports.download_export, name="download_export"),
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
    path(f"{APPLICATION}tasks/", tasks.add_task, name="add_task"),
    path("tasks/", task_list.list_tasks, name="list_tasks"),
    path("tasks/<slug:code>/", tasks.change_task, name="change_task"),
    path("tasks/<slug:code>/done/", tasks.finish_task, name="finish_task"),
    path("tasks/<slug:code>/removal/", tasks.drop_task, name="drop_task"),
    path("tasks/<slug:code>/reopening/", tasks.reopen_task, name="reopen_task"),
    path(f"{APPLICATION}messages/", letters.send_message, name="send_message"),
    path(
        f"{APPLICATION}messages/<slug:message>/undo/",
        letters.take_back_message,
        name="take_back_message",
    ),
    path(
        f"{APPLICATION}messages/<slug:message>/again/",
        letters.send_message_again,
        name="send_message_again",
    ),
    path(
        f"{APPLICATION}messages/sent/<slug:sent_file>/",
        received.download_sent_file,
        name="download_sent_file",
    ),
    path(
        f"{APPLICATION}messages/files/<slug:file>/",
        received.download_received_file,
        name="download_received_file",
    ),
    path(
        f"{APPLICATION}messages/files/<slug:file>/document/",
        received.keep_received_file,
        name="keep_received_file",
    ),
    path(f"{APPLICATION}interviewers/", interviewers.assign_interviewer, name="assign_interviewer"),
]
