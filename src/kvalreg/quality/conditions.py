"""On which condition a question is shown."""

from kvalreg.model import Form, ShownIf


def condition_of(form: Form, variable: str) -> ShownIf | None:
    """The condition on which the question is shown.

    A stored score has the condition of its questionnaire's questions, if they share one.
    """
    own = form.codings(variable)[-1].shown_if
    if own is not None:
        return own
    for questionnaire in form.questionnaires:
        if any(stored == variable for stored, _ in questionnaire.stored_scores):
            shared = {form.codings(name)[-1].shown_if for name in questionnaire.variables}
            return shared.pop() if len(shared) == 1 else None
    return None
