"""The lists beside the report's text that the secretariat edits every year."""

from kvalreg.model import ContentField, ContentFile, FieldKind

TRANSLATED, NUMBER = FieldKind.TRANSLATED, FieldKind.NUMBER


def _file(name: str, /, **kinds: FieldKind) -> ContentFile:
    """A file of which every entry has all these fields."""
    return ContentFile(name, tuple(ContentField(field, kind) for field, kind in kinds.items()))


# `year`: the report year that an entry belongs to; entries without a year stand in every report.
CONTENT_FILES = (
    _file("register", heading=TRANSLATED, text=TRANSLATED),
    _file("goals", text=TRANSLATED),
    # What happened in the year. `topic`: the place in the text that tells it.
    _file("events", year=NUMBER, topic=FieldKind.TEXT, text=TRANSLATED),
    _file("meetings", held=FieldKind.DAY, text=TRANSLATED),
    _file("council", year=NUMBER, profession=TRANSLATED, place=TRANSLATED),
    _file("instruments", name=TRANSLATED, measures=TRANSLATED, asked=TRANSLATED),
    _file("checks", heading=TRANSLATED, text=TRANSLATED),
    _file("dissemination", form=TRANSLATED, frequency=TRANSLATED, audience=TRANSLATED),
    _file("cooperation", year=NUMBER, text=TRANSLATED),
    _file("research", year=NUMBER, title=TRANSLATED, text=TRANSLATED),
    _file("choices", heading=TRANSLATED, text=TRANSLATED),
)
