"""Addresses of reviews: who is asked about whom, what is said, and where it is shown."""

from django.urls import path

from applicants.views import review_answers, reviews

REVIEW = "reviews/<slug:code>/"

review_urlpatterns = [
    path("postings/<slug:code>/reviews/", reviews.list_reviews, name="list_reviews"),
    path("reviews/new/", reviews.ask_review, name="ask_review"),
    path("reviews/people/", reviews.pick_for_review, name="pick_for_review"),
    path(REVIEW, reviews.show_review, name="show_review"),
    path(f"{REVIEW}closing/", reviews.close_review, name="close_review"),
    path(f"{REVIEW}reopening/", reviews.reopen_review, name="reopen_review"),
    path(f"{REVIEW}answers/", review_answers.answer_review, name="answer_review"),
    path(f"{REVIEW}answers/undo/", review_answers.take_back_answer, name="take_back_answer"),
]
