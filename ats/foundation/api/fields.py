"""Fields of the API that take what the schema says, and nothing like it."""

from rest_framework import serializers


class TextField(serializers.CharField):
    """A text: a number or a truth value is refused instead of written out."""

    def to_internal_value(self, data):
        if not isinstance(data, str):
            self.fail("invalid")
        return super().to_internal_value(data)
