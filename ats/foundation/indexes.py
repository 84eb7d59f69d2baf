"""A migration that drops indexes and leaves their tables as they are."""

from django.db import models
from django.db.migrations.operations.base import Operation

from ats.foundation.fields import ExactText


class DropOwnIndexes(Operation):
    """Drop the index that Django makes for a column by itself; of an ExactText the one for LIKE.

    `unindexed` are fields that get db_index=False, `exact` those that become an ExactText, by
    model; what is an ExactText already, as every code is, loses its index besides. Django's own
    AlterField would, on SQLite, write each table anew and forget its triggers.
    """

    reduces_to_sql = False
    atomic = True

    def __init__(
        self,
        unindexed: dict[str, list[str]] | None = None,
        exact: dict[str, list[str]] | None = None,
    ):
        self.unindexed = unindexed or {}
        self.exact = exact or {}

    def state_forwards(self, app_label, state):
        for model, names in self.unindexed.items():
            for name in names:
                _change(state.models[app_label, model].fields, name, None, db_index=False)
        for model, names in self.exact.items():
            for name in names:
                _change(state.models[app_label, model].fields, name, ExactText)
        state.reload_models({(app_label, model) for model in {*self.unindexed, *self.exact}})

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for model in to_state.apps.get_app_config(app_label).get_models():
            names = self.unindexed.get(model._meta.model_name, [])
            for field in model._meta.local_fields:
                if field.name in names or isinstance(field, ExactText):
                    _drop(schema_editor, model, field)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        """Give the columns indexes again; not those for LIKE, which nothing asks."""
        for model_name, names in self.unindexed.items():
            model = to_state.apps.get_model(app_label, model_name)
            for name in names:
                index = models.Index(fields=[name])
                index.set_name_with_model(model)
                schema_editor.add_index(model, index)

    def describe(self):
        return "Drop indexes that nothing asks"


def _change(fields, name, kind, **changed):
    _name, _path, args, kwargs = fields[name].deconstruct()
    fields[name] = (kind or type(fields[name]))(*args, **kwargs | changed)


def _drop(schema_editor, model, field):
    connection, own = schema_editor.connection, {index.name for index in model._meta.indexes}
    with connection.cursor() as cursor:
        found = connection.introspection.get_constraints(cursor, model._meta.db_table)
    for name, facts in found.items():
        is_plain = facts["index"] and not facts["unique"] and facts["columns"] == [field.column]
        if is_plain and name not in own:
            schema_editor.remove_index(model, models.Index(fields=[field.name], name=name))
