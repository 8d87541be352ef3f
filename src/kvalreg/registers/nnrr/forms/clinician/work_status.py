"""Work status as the clinician recorded it until patients did so themselves."""

from kvalreg.model import Section, Text
from kvalreg.registers.nnrr.forms.periods import UNTIL_2021
from kvalreg.registers.nnrr.forms.wording import code_book_2016
from kvalreg.registers.wording import PERCENT, flag, number, ticked

# The boxes stay in the dumps, unticked; table 11 of the annual report counts either source.
# fmt: off
WORK_STATUS = Section(
    "work_status",
    Text(nb="Arbeidsstatus (historisk)", en="Work status (former)"),
    code_book_2016(
        flag("Working", "I arbeid", "Working", asked=UNTIL_2021),
        number("WorkingPercent", "Arbeidsprosent", "Working percentage", 0, 100, unit=PERCENT,
            shown_if=ticked("Working"), asked=UNTIL_2021),
        flag("Unemployed", "Arbeidsledig", "Unemployed", asked=UNTIL_2021),
        flag("SickLeave", "Sykemeldt", "On sick leave", asked=UNTIL_2021),
        number("SickLeave_percent", "Sykemeldingsprosent", "Sick-leave percentage", 0, 100,
            unit=PERCENT, shown_if=ticked("SickLeave"), asked=UNTIL_2021),
        flag("Stay_at_home", "Hjemmeværende", "Homemaker", asked=UNTIL_2021),
        flag("Student", "Student", "Student", asked=UNTIL_2021),
        flag("NAV", "Arbeidsavklaringspenger", "Work assessment allowance", asked=UNTIL_2021),
        flag("RetirementPension", "Alderspensjonist", "Old-age pensioner", asked=UNTIL_2021),
        flag("Pension", "Permanent uførepensjon", "Disability pension", asked=UNTIL_2021),
        number("Pension_percent", "Uføreprosent", "Disability percentage", 0, 100, unit=PERCENT,
            shown_if=ticked("Pension"), asked=UNTIL_2021),
    ),
)
