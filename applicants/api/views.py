"""Candidates and applications for API keys."""

from typing import ClassVar

from django.shortcuts import get_object_or_404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.response import Response

from applicants.actions.move_application import move_application
from applicants.actions.reject_application import reject_application
from applicants.api.filters import ApplicationFilter
from applicants.api.serializers import (
    ApplicationDetailSerializer,
    ApplicationSerializer,
    CandidateSerializer,
    MoveSerializer,
    RejectSerializer,
)
from applicants.models import Application, Candidate
from applicants.queries.applications import applications_for, candidates_for
from applicants.queries.reasons import reason_called
from applicants.queries.search import search_candidates
from ats.access.api import MemberView
from ats.foundation.errors import DomainError
from postings.queries.stages import stage_called

Q = OpenApiParameter("q", OpenApiTypes.STR, description="Words of a name, address or résumé.")


@extend_schema(tags=["candidates"])
class CandidateList(MemberView):
    queryset = Candidate.objects.none()  # of which kind, for the schema
    needs: ClassVar = {"GET": ("view_candidates", "candidates:read")}
    serializer_class = CandidateSerializer

    def get_queryset(self):
        words = self.request.query_params.get("q", "").strip()
        return search_candidates(self.member, words) if words else candidates_for(self.member)

    @extend_schema(
        operation_id="list_candidates",
        parameters=[Q],
        responses=CandidateSerializer(many=True),
    )
    def get(self, request):
        return self.answer_page()


@extend_schema(tags=["candidates"])
class CandidateDetail(MemberView):
    needs: ClassVar = {"GET": ("view_candidates", "candidates:read")}
    serializer_class = CandidateSerializer
    pagination_class = None

    def get_queryset(self):
        return candidates_for(self.member)

    @extend_schema(operation_id="show_candidate")
    def get(self, request, code):
        return Response(self.get_serializer(get_object_or_404(self.get_queryset(), code=code)).data)


class ApplicationView(MemberView):
    """What all views of applications share: the member's own, with what is shown of them."""

    queryset = Application.objects.none()  # of which kind, for the schema
    serializer_class = ApplicationSerializer
    pagination_class = None

    def get_queryset(self):
        return applications_for(self.member).select_related("candidate", "posting", "stage")

    def get_application(self, code: str) -> Application:
        return get_object_or_404(self.get_queryset(), code=code)

    def answer(self, application: Application) -> Response:
        fresh = self.get_queryset().get(pk=application.pk)
        return Response(ApplicationSerializer(fresh).data)


@extend_schema(tags=["applications"])
class ApplicationList(ApplicationView):
    needs: ClassVar = {"GET": ("view_candidates", "applications:read")}
    pagination_class = MemberView.pagination_class
    filterset_class = ApplicationFilter

    @extend_schema(operation_id="list_applications", responses=ApplicationSerializer(many=True))
    def get(self, request):
        return self.answer_page()


@extend_schema(tags=["applications"])
class ApplicationDetail(ApplicationView):
    needs: ClassVar = {"GET": ("view_candidates", "applications:read")}
    serializer_class = ApplicationDetailSerializer

    @extend_schema(operation_id="show_application")
    def get(self, request, code):
        return Response(self.get_serializer(self.get_application(code)).data)


@extend_schema(tags=["applications"])
class ApplicationMove(ApplicationView):
    needs: ClassVar = {"POST": ("move_application", "applications:write")}

    @extend_schema(
        operation_id="move_application", request=MoveSerializer, responses=ApplicationSerializer
    )
    def post(self, request, code):
        """Move an active application to another stage of its posting."""
        application = self.get_application(code)
        sent = MoveSerializer(data=request.data)
        sent.is_valid(raise_exception=True)
        stage = stage_called(application.posting, sent.validated_data["to_stage"])
        if stage is None:
            raise DomainError("This posting has no such stage.", field="to_stage")
        move_application(
            application,
            to_stage=stage,
            by=self.member,
            seen_version=sent.validated_data.get("seen_version"),
            why=sent.validated_data["why"],
        )
        return self.answer(application)


@extend_schema(tags=["applications"])
class ApplicationReject(ApplicationView):
    needs: ClassVar = {"POST": ("reject_application", "applications:write")}

    @extend_schema(
        operation_id="reject_application", request=RejectSerializer, responses=ApplicationSerializer
    )
    def post(self, request, code):
        """End an active application with a reason, with or without a mail."""
        application = self.get_application(code)
        sent = RejectSerializer(data=request.data)
        sent.is_valid(raise_exception=True)
        reason = reason_called(self.member, sent.validated_data["reason"])
        if reason is None:
            raise DomainError("There is no such rejection reason.", field="reason")
        reject_application(
            application,
            by=self.member,
            reason=reason,
            seen_version=sent.validated_data.get("seen_version"),
            subject=sent.validated_data.get("subject", ""),
            text=sent.validated_data.get("message", ""),
        )
        return self.answer(application)
