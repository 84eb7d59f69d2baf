"""z0 to z9, y1 and y3 of the workload."""

from django.urls import path

from tests.bench.ceiling import views

urlpatterns = [
    path("z0/", views.plain),
    path("z1/", views.template),
    path("z2/<str:slug>/", views.one_row),
    path("z4/", views.list_of_50),
    path("z5/", views.list_of_25),
    path("z6/", views.upload),
    path("z7/<int:pk>/", views.move),
    path("z8/<int:pk>/", views.board),
    path("y1/<str:word>/", views.found),
    path("y3/<str:part>/", views.called),
]
