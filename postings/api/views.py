"""Postings, stages and listings for API keys."""

from typing import ClassVar, NoReturn

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.parsers import MultiPartParser
from rest_framework.response import Response

from ats.access.api import MemberView
from ats.foundation.api.bodies import JsonBody
from ats.foundation.codes import hash_token
from ats.foundation.errors import Conflict
from postings.actions.upload_listings import upload_listings
from postings.api.filters import ListingFilter, PostingFilter
from postings.api.serializers import (
    ListingSerializer,
    NewListingFileSerializer,
    NewListingTextSerializer,
    PostingDetailSerializer,
    PostingSerializer,
    ReadingSerializer,
    StageSerializer,
)
from postings.models import Listing, Posting, Stage, Upload
from postings.queries.listings import listings_for
from postings.queries.postings import postings_for
from postings.queries.readings import reading_if_read, readings_for

IDEMPOTENCY = OpenApiParameter(
    "Idempotency-Key",
    OpenApiTypes.STR,
    OpenApiParameter.HEADER,
    description="The same key twice is one upload.",
)


@extend_schema(tags=["postings"])
class PostingList(MemberView):
    queryset = Posting.objects.none()  # of which kind, for the schema
    needs: ClassVar = {"GET": ("view_postings", "postings:read")}
    serializer_class = PostingSerializer
    filterset_class = PostingFilter

    def get_queryset(self):
        return postings_for(self.member).prefetch_related("places")

    @extend_schema(operation_id="list_postings", responses=PostingSerializer(many=True))
    def get(self, request):
        return self.answer_page()


@extend_schema(tags=["postings"])
class PostingDetail(MemberView):
    needs: ClassVar = {"GET": ("view_postings", "postings:read")}
    serializer_class = PostingDetailSerializer
    pagination_class = None

    def get_queryset(self):
        return postings_for(self.member).prefetch_related("places", "requirements", "stages")

    @extend_schema(operation_id="show_posting")
    def get(self, request, code):
        posting: Posting = get_object_or_404(self.get_queryset(), code=code)
        return Response(self.get_serializer(posting).data)


@extend_schema(tags=["postings"])
class StageList(MemberView):
    needs: ClassVar = {"GET": ("view_postings", "postings:read")}
    serializer_class = StageSerializer
    pagination_class = None

    def get_queryset(self):
        return Stage.objects.none()

    @extend_schema(operation_id="list_stages", responses=StageSerializer(many=True))
    def get(self, request, code):
        posting = get_object_or_404(postings_for(self.member), code=code)
        return Response(self.get_serializer(posting.stages.all(), many=True).data)


@extend_schema(tags=["listings"])
class ListingList(MemberView):
    queryset = Listing.objects.none()  # of which kind, for the schema
    needs: ClassVar = {
        "GET": ("view_listings", "listings:read"),
        "POST": ("upload_listings", "listings:write"),
    }
    serializer_class = ListingSerializer
    parser_classes = (JsonBody, MultiPartParser)
    filterset_class = ListingFilter

    def get_queryset(self):
        return listings_for(self.member).select_related("upload")

    @extend_schema(operation_id="list_listings", responses=ListingSerializer(many=True))
    def get(self, request):
        return self.answer_page()

    @extend_schema(
        operation_id="upload_listing",
        parameters=[IDEMPOTENCY],
        request={
            "application/json": NewListingTextSerializer,
            "multipart/form-data": NewListingFileSerializer,
        },
        responses={202: ListingSerializer},
    )
    def post(self, request):
        """Take a listing in; a worker reads it, `state` tells how far it is."""
        is_file = request.content_type.startswith("multipart/")
        shape = NewListingFileSerializer if is_file else NewListingTextSerializer
        sent = shape(data=request.data)
        sent.is_valid(raise_exception=True)
        upload = upload_listings(
            by=self.member,
            files=[sent.as_file()],
            form_token=self._form_token(),
            source=Upload.Source.API,
            takes_archive=False,
        )
        listing: Listing = upload.listings.select_related("upload").get()
        return Response(self.get_serializer(listing).data, status=202)

    def _form_token(self) -> str:
        """Return the caller's idempotency key as this API key's own, whatever its length.

        Two integrations count from 1, and a page's form has a token too.
        """
        given = self.request.headers.get("Idempotency-Key", "")
        return hash_token(f"api:{self.request.auth.pk}:{given}") if given else ""


@extend_schema(tags=["listings"])
class ListingDetail(MemberView):
    needs: ClassVar = {"GET": ("view_listings", "listings:read")}
    serializer_class = ListingSerializer
    pagination_class = None

    def get_queryset(self):
        return listings_for(self.member).select_related("upload")

    @extend_schema(operation_id="show_listing")
    def get(self, request, code):
        return Response(self.get_serializer(get_object_or_404(self.get_queryset(), code=code)).data)


@extend_schema(tags=["listings"])
class ReadingDetail(MemberView):
    needs: ClassVar = {"GET": ("view_listings", "listings:read")}
    serializer_class = ReadingSerializer
    pagination_class = None

    def get_queryset(self):
        return readings_for(self.member)

    @extend_schema(
        operation_id="show_reading",
        responses={200: ReadingSerializer, (409, "application/problem+json"): OpenApiTypes.OBJECT},
    )
    def get(self, request, code):
        """What was read; 409 until it has been, and where it cannot be read, with why."""
        reading = reading_if_read(self.member, code)
        if reading is None:
            refuse_unread(get_object_or_404(listings_for(self.member), code=code))
        return Response(self.get_serializer(reading).data)


def refuse_unread(listing: Listing) -> NoReturn:
    if listing.state == Listing.State.UNREADABLE:
        raise Conflict(listing.why, code="unreadable")
    raise Conflict(_("This listing is not read yet. Ask again in a moment."), code="not_read_yet")
