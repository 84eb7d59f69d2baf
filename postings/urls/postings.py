"""Addresses for members."""

from django.urls import path

from postings.views import (
    bank_questions,
    copies,
    decisions,
    editing,
    history,
    lint,
    postings,
    publication,
    questions,
    requisitions,
    stage_templates,
    stages,
    still_hiring,
    team,
)

POSTING = "postings/<slug:code>"
FINDING = f"{POSTING}/findings/<slug:fingerprint>"
CHECKS = "settings/checks"
QUESTION = f"{POSTING}/questions/<slug:question>"
MEMBER = f"{POSTING}/team/<slug:member>"
TEMPLATES = "settings/stage-templates"
REQUISITION = "requisitions/<slug:code>"
BANK = "settings/questions"
POSTING_TEMPLATES = "settings/posting-templates"

member_urlpatterns = [
    path("postings/", postings.list_postings, name="list_postings"),
    path("postings/new/", postings.create_posting, name="create_posting"),
    path(f"{POSTING}/posting/", postings.show_posting, name="show_posting"),
    path(f"{POSTING}/preview/", postings.preview_posting, name="preview_posting"),
    path(f"{POSTING}/copy/", copies.copy_posting, name="copy_posting"),
    path(f"{POSTING}/template/", copies.add_posting_template, name="add_posting_template"),
    path(f"{POSTING_TEMPLATES}/", copies.list_posting_templates, name="list_posting_templates"),
    path(
        f"{POSTING_TEMPLATES}/<slug:code>/posting/",
        copies.use_posting_template,
        name="use_posting_template",
    ),
    path(
        f"{POSTING_TEMPLATES}/<slug:code>/removal/",
        copies.remove_posting_template,
        name="remove_posting_template",
    ),
    path(
        f"{POSTING_TEMPLATES}/<slug:code>/return/",
        copies.restore_posting_template,
        name="restore_posting_template",
    ),
    path(f"{POSTING}/words/", editing.edit_posting, name="edit_posting"),
    path(f"{POSTING}/words/preview/", editing.preview_words, name="preview_words"),
    path(f"{POSTING}/publication/", publication.publish_posting, name="publish_posting"),
    path(f"{POSTING}/pause/", publication.pause_posting, name="pause_posting"),
    path(f"{POSTING}/closing/", publication.close_posting, name="close_posting"),
    path(f"{POSTING}/reopening/", publication.reopen_posting, name="reopen_posting"),
    path(f"{POSTING}/history/", history.show_posting_history, name="show_posting_history"),
    path(f"{POSTING}/versions/", history.compare_versions, name="compare_versions"),
    path(
        f"{POSTING}/versions/<int:number>/restoring/",
        history.restore_version,
        name="restore_version",
    ),
    path(
        f"{POSTING}/set-aside/<slug:set_aside>/return/",
        history.undo_restore_version,
        name="undo_restore_version",
    ),
    path(f"{POSTING}/findings/", lint.list_findings, name="list_findings"),
    path(f"{FINDING}/fix/", lint.fix_finding, name="fix_finding"),
    path(f"{FINDING}/keeping/", lint.keep_finding, name="keep_finding"),
    path(f"{FINDING}/return/", lint.reopen_finding, name="reopen_finding"),
    path(f"{POSTING}/fixes/<slug:fix>/undo/", lint.undo_fix, name="undo_fix"),
    path(f"{CHECKS}/", lint.list_check_packs, name="list_check_packs"),
    path(f"{CHECKS}/employer/", lint.edit_check_settings, name="edit_check_settings"),
    path(f"{CHECKS}/packs/<slug:pack>/", lint.switch_check_pack, name="switch_check_pack"),
    path(f"{POSTING}/stages/", stages.list_stages, name="list_stages"),
    path(f"{POSTING}/stages/new/", stages.add_stage, name="add_stage"),
    path(f"{POSTING}/stages/order/", stages.reorder_stages, name="reorder_stages"),
    path(f"{POSTING}/stages/<slug:stage>/asks/", stages.describe_stage, name="describe_stage"),
    path(f"{POSTING}/stages/<slug:stage>/name/", stages.rename_stage, name="rename_stage"),
    path(f"{POSTING}/questions/", questions.list_questions, name="list_questions"),
    path(f"{POSTING}/questions/new/", questions.add_question, name="add_question"),
    path(f"{POSTING}/questions/order/", questions.reorder_questions, name="reorder_questions"),
    path(
        f"{POSTING}/questions/bank/<slug:bank_question>/",
        bank_questions.insert_bank_question,
        name="insert_bank_question",
    ),
    path(f"{QUESTION}/bank/", bank_questions.bank_question_of, name="bank_question_of"),
    path(f"{QUESTION}/bank/words/", bank_questions.take_bank_words, name="take_bank_words"),
    path(f"{QUESTION}/own-words/", bank_questions.keep_own_words, name="keep_own_words"),
    path(f"{BANK}/", bank_questions.list_bank_questions, name="list_bank_questions"),
    path(f"{BANK}/new/", bank_questions.add_bank_question, name="add_bank_question"),
    path(f"{BANK}/<slug:code>/", bank_questions.edit_bank_question, name="edit_bank_question"),
    path(
        f"{BANK}/<slug:code>/removal/",
        bank_questions.remove_bank_question,
        name="remove_bank_question",
    ),
    path(
        f"{BANK}/<slug:code>/return/",
        bank_questions.restore_bank_question,
        name="restore_bank_question",
    ),
    path(f"{QUESTION}/", questions.edit_question, name="edit_question"),
    path(f"{QUESTION}/removal/", questions.remove_question, name="remove_question"),
    path(f"{QUESTION}/return/", questions.restore_question, name="restore_question"),
    path(f"{POSTING}/team/", team.show_team, name="show_team"),
    path(f"{POSTING}/team/new/", team.add_team_member, name="add_team_member"),
    path(f"{MEMBER}/removal/", team.remove_team_member, name="remove_team_member"),
    path(f"{MEMBER}/lead/", team.choose_lead, name="choose_lead"),
    path(f"{POSTING}/still-hiring/", still_hiring.show_still_hiring, name="show_still_hiring"),
    path(f"{POSTING}/still-hiring/yes/", still_hiring.keep_posting, name="keep_posting"),
    path(f"{POSTING}/requisition/", requisitions.link_requisition, name="link_requisition"),
    path("requisitions/", requisitions.list_requisitions, name="list_requisitions"),
    path("requisitions/new/", requisitions.create_requisition, name="create_requisition"),
    path(f"{REQUISITION}/", requisitions.show_requisition, name="show_requisition"),
    path(f"{REQUISITION}/words/", requisitions.edit_requisition, name="edit_requisition"),
    path(f"{REQUISITION}/asking/", requisitions.ask_approval, name="ask_approval"),
    path(
        f"{REQUISITION}/withdrawal/",
        requisitions.withdraw_requisition,
        name="withdraw_requisition",
    ),
    path(f"{REQUISITION}/decision/", decisions.decide_requisition, name="decide_requisition"),
    path(f"{REQUISITION}/decision/undo/", decisions.take_back_decision, name="take_back_decision"),
    path(f"{TEMPLATES}/", stage_templates.list_stage_templates, name="list_stage_templates"),
    path(f"{TEMPLATES}/new/", stage_templates.add_stage_template, name="add_stage_template"),
    path(
        f"{TEMPLATES}/<slug:code>/",
        stage_templates.edit_stage_template,
        name="edit_stage_template",
    ),
    path(
        f"{TEMPLATES}/<slug:code>/default/",
        stage_templates.choose_default_template,
        name="choose_default_template",
    ),
    path(
        f"{TEMPLATES}/<slug:code>/removal/",
        stage_templates.remove_stage_template,
        name="remove_stage_template",
    ),
]
