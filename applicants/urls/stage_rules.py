"""Addresses of the rules of a posting's stages, and of what they did."""

from django.urls import path

from applicants.views import rule_firings, stage_rules

RULES = "postings/<slug:code>/rules/"
RULE = f"{RULES}<slug:rule>/"

rule_urlpatterns = [
    path(RULES, stage_rules.list_stage_rules, name="list_stage_rules"),
    path(f"{RULES}new/", stage_rules.add_stage_rule, name="add_stage_rule"),
    path(f"{RULES}copies/", stage_rules.copy_stage_rules, name="copy_stage_rules"),
    path(f"{RULES}log/", rule_firings.list_stage_rule_firings, name="list_stage_rule_firings"),
    path(RULE, stage_rules.show_stage_rule, name="show_stage_rule"),
    path(f"{RULE}words/", stage_rules.edit_stage_rule, name="edit_stage_rule"),
    path(f"{RULE}switch/", stage_rules.switch_stage_rule, name="switch_stage_rule"),
    path(f"{RULE}removal/", stage_rules.remove_stage_rule, name="remove_stage_rule"),
    path(f"{RULE}removal/undo/", stage_rules.restore_stage_rule, name="restore_stage_rule"),
    path(f"{RULE}held/", rule_firings.settle_held_firings, name="settle_held_firings"),
    path("rules/pause/", rule_firings.pause_stage_rules, name="pause_stage_rules"),
]
