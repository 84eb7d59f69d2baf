"""Static files go out under names that carry their hash, imports of modules included."""

import pytest
from django.core.management import call_command
from django.test import override_settings


@pytest.fixture
def gathered(settings, tmp_path):
    """A folder with two modules of ours and a script of a package, gathered."""
    source, target = tmp_path / "source", tmp_path / "gathered"
    (source / "js").mkdir(parents=True)
    (source / "js" / "send.js").write_text("export const send = 1;\n")
    (source / "js" / "board.js").write_text('import { send } from "./send.js";\nsend;\n')
    (source / "package").mkdir()
    (source / "package" / "odd.js").write_text('// import "./nothing.js";\n')
    storages = {"staticfiles": {"BACKEND": "ats.foundation.assets.ManifestStorage"}}
    with override_settings(
        STATICFILES_DIRS=[source],
        STATIC_ROOT=target,
        STORAGES=settings.STORAGES | storages,
        STATICFILES_FINDERS=["django.contrib.staticfiles.finders.FileSystemFinder"],
    ):
        call_command("collectstatic", interactive=False, verbosity=0)
        yield target


def test_module_imports_the_other_under_its_hashed_name(gathered):
    (board,) = gathered.glob("js/board.*.js")
    (send,) = gathered.glob("js/send.*.js")

    assert f'from "./{send.name}"' in board.read_text()


def test_script_of_a_package_is_left_as_it_is(gathered):
    (odd,) = gathered.glob("package/odd.*.js")

    assert "./nothing.js" in odd.read_text()
