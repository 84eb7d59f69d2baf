"""The API does what its schema says, whatever is sent (schemathesis over the real views)."""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from tests.factories.applicants import RejectionReasonFactory
from tests.house.world import World, key_of

pytestmark = pytest.mark.django_db
THINGS = {"postings": "posting", "listings": "listing", "candidates": "candidate"}
CHECKS = [
    not_a_server_error,
    negative_data_rejection,
    status_code_conformance,
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    unsupported_method,
]
EFFORT = settings(
    max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@pytest.fixture
def world(owner, recruiter, hiring_manager, interviewer, stranger):
    world = World.make(owner, recruiter, hiring_manager, interviewer, stranger)
    world.rows["reason"] = RejectionReasonFactory(organization=owner.organization)
    return world


@pytest.fixture
def one_connection():
    """Keep the connection with the test's open transaction, which a real request would close."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_api_answers_as_its_schema_says(world, one_connection, mode):
    schema = schemathesis.openapi.from_wsgi("/api/schema/", get_wsgi_application())
    headers = {"Authorization": f"Bearer {key_of(world.members['owner'])}"}

    names = []
    for found in schema.get_all_operations():
        operation = found.ok()
        names.append(operation.label)
        if mode is GenerationMode.NEGATIVE and not takes_choices(operation):
            continue

        @EFFORT
        @given(case=operation.as_strategy(generation_mode=mode))
        def answers_as_promised(case):
            lead_to_something(case, world)
            case.call_and_validate(headers=headers, checks=CHECKS)

        answers_as_promised()

    assert len(names) >= 13


def takes_choices(operation) -> bool:
    """Tell a list, which is asked by filters and page sizes, from what is asked by a code."""
    return operation.method == "get" and "{" not in operation.path


def lead_to_something(case, world: World) -> None:
    """Put real codes where any text would only ever find nothing."""
    rows = world.rows
    thing = case.path.split("/")[3]
    if "code" in (case.path_parameters or {}):
        case.path_parameters["code"] = rows[THINGS.get(thing, "application")].code
    if isinstance(case.body, dict) and "to_stage" in case.body:
        case.body["to_stage"] = rows["stage"].code
    if isinstance(case.body, dict) and "reason" in case.body:
        case.body["reason"] = rows["reason"].code
