"""Archives become containers, and jobs of one listing become batches of one."""

from django.db import migrations

OPEN = ("pending", "running")


def forwards(apps, schema_editor):
    Upload = apps.get_model("postings", "Upload")
    Container = apps.get_model("postings", "Container")
    Listing = apps.get_model("postings", "Listing")
    Job = apps.get_model("foundation", "Job")
    for upload in Upload.objects.exclude(archive_file="").iterator():
        container = Container.objects.create(
            upload=upload,
            number=0,
            kind="zip",
            name=upload.name,
            file=upload.archive_file,
            unpacked_at=upload.unpacked_at,
            error=upload.error,
        )
        entries = Listing.objects.filter(upload=upload, position__gte=10_000)
        for listing in entries.iterator():
            listing.position += 1_000_000 - 10_000
            listing.container = container
            listing.save(update_fields=["position", "container"])
        count = entries.count()
        Container.objects.filter(pk=container.pk).update(done=count, total=count)
        Job.objects.filter(kind="unpack_archive", subject_id=upload.pk, state__in=OPEN).update(
            kind="unpack_container", payload={"container": container.pk}
        )
    for job in Job.objects.filter(kind="read_listing", state__in=OPEN).iterator():
        listing = Listing.objects.filter(pk=job.subject_id).first()
        if listing is None:
            continue
        job.kind, job.payload = "read_listings", {"listings": [listing.pk]}
        job.subject_id = listing.upload_id
        job.save(update_fields=["kind", "payload", "subject_id"])


class Migration(migrations.Migration):
    dependencies = [
        ("foundation", "0003_turns"),
        ("postings", "0005_intake"),
    ]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
