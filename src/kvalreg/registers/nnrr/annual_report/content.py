"""The lists beside the report's text that the secretariat edits every year."""

from kvalreg.model import ContentField, ContentFile, FieldKind

TEXT, TRANSLATED, NUMBER = FieldKind.TEXT, FieldKind.TRANSLATED, FieldKind.NUMBER


def _file(name: str, /, **kinds: FieldKind) -> ContentFile:
    """A file of which every entry has all these fields."""
    return ContentFile(name, tuple(ContentField(field, kind) for field, kind in kinds.items()))


# `year`: the report year that an entry belongs to; entries without a year stand in every report.
CONTENT_FILES = (
    _file("abbreviations", short=TEXT, meaning=TRANSLATED),
    # What happened in the year. `topic`: the place in the text that tells it.
    _file("events", year=NUMBER, topic=TEXT, text=TRANSLATED),
    _file("instruments", name=TRANSLATED, measures=TRANSLATED, asked=TRANSLATED),
    _file("register", heading=TRANSLATED, text=TRANSLATED),
    _file("forms", form=TRANSLATED, sent=TRANSLATED, since=TRANSLATED),
    _file("validation", heading=TRANSLATED, text=TRANSLATED),
    _file("improvement_areas", year=NUMBER, who=TRANSLATED, text=TRANSLATED),
    _file(
        "improvement_projects",
        year=NUMBER,
        state=TEXT,
        title=TRANSLATED,
        period=TRANSLATED,
        measure=TRANSLATED,
        result=TRANSLATED,
    ),
    _file("dissemination", form=TRANSLATED, frequency=TRANSLATED, audience=TRANSLATED),
    _file("presentations", year=NUMBER, title=TRANSLATED, place=TRANSLATED),
    _file("cooperation", text=TRANSLATED),
    _file("deliveries", year=NUMBER, purpose=TRANSLATED, count=NUMBER),
    _file("publications", year=NUMBER, title=TEXT, journal=TEXT, doi=TEXT),
    # `answer`: yes or no, or what of the report decides it.
    _file("stage_criteria", number=NUMBER, stage=TEXT, text=TRANSLATED, answer=TEXT, chapter=TEXT),
    _file("expert_comments", year=NUMBER, heading=TRANSLATED, text=TRANSLATED),
    _file("plans", year=NUMBER, topic=TRANSLATED, text=TRANSLATED),
    _file("literature", title=TEXT, source=TEXT),
)
