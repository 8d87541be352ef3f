"""What the first page watches: did it change, and is it otherwise than in the rest of the country?

Results after 12 months are only drawn: the more is watched, the more is found by chance.
"""

from kvalreg.registers.nnrr.further_indicators import (
    AVOIDS_WORK,
    INDIVIDUAL_FOLLOW_UP,
    MORE_WORK,
    PAIN_OVER_2_YEARS,
    RESPONSE_6_MONTHS,
    RESPONSE_12_MONTHS,
    WAITED_AT_MOST_50_DAYS,
)
from kvalreg.registers.nnrr.indicators import KI1, KI2, KI4, KI5, KI6, KI7, KI8
from kvalreg.registers.nnrr.quarterly_report.visits import (
    ADVICE,
    COPING_CONVERSATION,
    IMAGING,
    WORK_FUNCTION,
)
from kvalreg.reports.quarterly.followed import follow

FOLLOWED = (
    follow(WAITED_AT_MOST_50_DAYS, more_is_better=True),
    follow(KI1, more_is_better=True),
    follow(INDIVIDUAL_FOLLOW_UP, more_is_better=None),
    follow(PAIN_OVER_2_YEARS, more_is_better=None),
    follow(AVOIDS_WORK, more_is_better=None),
    follow(COPING_CONVERSATION, more_is_better=True),
    follow(ADVICE, more_is_better=True),
    follow(WORK_FUNCTION, more_is_better=True),
    follow(IMAGING, more_is_better=True),
    follow(RESPONSE_6_MONTHS, more_is_better=True, comes_later=True),
    follow(RESPONSE_12_MONTHS, more_is_better=True, comes_later=True),
    follow(KI7, more_is_better=True),
    follow(KI2, more_is_better=True),
    follow(KI6, more_is_better=True),
    follow(MORE_WORK, more_is_better=True),
    follow(KI4, more_is_better=True),
    follow(KI5, more_is_better=True),
    follow(KI8, more_is_better=True),
)
