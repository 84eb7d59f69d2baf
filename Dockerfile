# syntax=docker/dockerfile:1
# The packages are installed in one stage and only their folder goes on to the next.
FROM python:3.11-slim-bookworm AS packages
COPY requirements.lock /
RUN python -m venv /opt/venv \
 && /opt/venv/bin/pip install --no-cache-dir --disable-pip-version-check \
    --require-hashes --no-deps --only-binary :all: --requirement /requirements.lock

FROM python:3.11-slim-bookworm
# Files of the installation in /var/lib/rolecall, the static ones in the image.
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    ROLECALL_VAR=/var/lib/rolecall \
    ROLECALL_STATIC=/srv/static
RUN useradd --system --uid 10001 --user-group --no-create-home rolecall \
 && install --directory --owner=rolecall --group=rolecall --mode=0700 \
    /var/lib/rolecall /run/secrets/rolecall
COPY --from=packages /opt/venv /opt/venv
WORKDIR /srv/rolecall
COPY . .
# A key for this one command; none stays in the image.
RUN python -m compileall -q ats postings applicants reading \
 && SECRET_KEY=$(python -c "import secrets; print(secrets.token_urlsafe(50))") \
    PUBLIC_URL=http://localhost python manage.py collectstatic --noinput --verbosity=0
USER rolecall
EXPOSE 8000
VOLUME /var/lib/rolecall
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["python", "-m", "ats.foundation.probe"]
CMD ["python", "manage.py", "up", "--host=0.0.0.0"]
