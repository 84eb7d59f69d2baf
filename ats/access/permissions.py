"""One table: which role may do what. Which rows they may do it to is a query's business."""

OWNER, RECRUITER, MANAGER, INTERVIEWER = "owner", "recruiter", "hiring_manager", "interviewer"

OWNERS = frozenset({OWNER})
STAFF = frozenset({OWNER, RECRUITER})
TEAM = frozenset({OWNER, RECRUITER, MANAGER})
ALL = frozenset({OWNER, RECRUITER, MANAGER, INTERVIEWER})

PERMISSIONS: dict[str, frozenset[str]] = {
    # organizations
    "manage_members": OWNERS,
    "manage_organization": OWNERS,
    "manage_checks": OWNERS,
    "override_checks": OWNERS,
    "manage_mail_templates": STAFF,
    "manage_stage_templates": STAFF,
    "manage_posting_templates": STAFF,
    "manage_question_bank": STAFF,
    "manage_rejection_reasons": STAFF,
    "manage_api_keys": ALL,
    # listings
    "view_listings": STAFF,
    "upload_listings": STAFF,
    "review_listing": STAFF,
    "discard_listing": STAFF,
    "merge_listings": STAFF,
    # postings
    "view_postings": ALL,
    "create_posting": STAFF,
    "edit_posting": STAFF,
    "publish_posting": STAFF,
    "close_posting": STAFF,
    "manage_team": STAFF,
    "manage_stages": STAFF,
    "view_requisitions": TEAM,
    "edit_requisition": TEAM,
    "decide_requisition": TEAM,
    # applicants
    "view_candidates": ALL,
    "add_candidate": STAFF,
    "refer_candidate": ALL,
    "manage_source_links": STAFF,
    "tag_candidate": STAFF,
    "assign_owner": STAFF,
    "pool_candidate": STAFF,
    "manage_person_fields": OWNERS,
    "set_person_field": STAFF,
    "merge_candidates": STAFF,
    "export_candidates": STAFF,
    "share_searches": STAFF,
    "move_application": TEAM,
    "reject_application": TEAM,
    "hire_application": STAFF,
    "send_message": STAFF,
    "assign_interviewer": TEAM,
    "write_note": ALL,
    "add_task": ALL,
    "download_document": ALL,
    "mark_evidence": TEAM,
    "ask_review": STAFF,
    "answer_review": TEAM,
    "correct_profile": STAFF,
    "view_stage_rules": TEAM,
    "edit_stage_rules": STAFF,
}
