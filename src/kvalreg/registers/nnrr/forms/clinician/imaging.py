"""Imaging and other diagnostics: what was done, what was found, whether it was explained."""

from kvalreg.model import Section, Text
from kvalreg.registers.nnrr.forms.choices import DEGREE, YES_NO
from kvalreg.registers.nnrr.forms.periods import SINCE_2018, UNTIL_EPROM
from kvalreg.registers.nnrr.forms.wording import code_book_2016, code_book_2018, report_code_2024
from kvalreg.registers.wording import answers, choice, flag, not_ticked, number, text, ticked

SLIPPED_VERTEBRA = answers(
    {1: ("Nei", "No"), 2: ("Istmisk", "Isthmic"), 3: ("Degenerativ", "Degenerative")}
)
SCOLIOSIS = answers(
    {1: ("Barn/ungdom", "Childhood/adolescent"), 2: ("Degenerativ", "Degenerative")}
)

# fmt: off
IMAGING = Section(
    "imaging",
    Text(nb="Bildediagnostikk", en="Imaging"),
    code_book_2016(
        flag("Radiological_None", "Ikke tatt bildediagnostikk", "No imaging"),
        flag("RadiologicalUS_CT", "CT", "CT"),
        flag("RadiologicalUS_MR", "MR", "MRI"),
        flag("RadiologicalUS_Radikulgraphy", "Radikulografi", "Radiculography"),
        flag("RadiologicalUS_Discography", "Diskografi", "Discography", asked=UNTIL_EPROM,
            note="In the form versions 1.0 to 2.1; the day is inferred."),
        flag("RadiologicalUS_LS_C_Columna", "Røntgen LS-/C-columna",
            "X-ray of lumbar/cervical spine"),
        flag("RadiologicalUS_FlexionExtention", "Røntgen fleksjon/ekstensjon",
            "Flexion/extension X-ray"),
    ),
)
FINDINGS = Section(
    "imaging_findings",
    Text(nb="Billedfunn", en="Imaging findings"),
    (
        *code_book_2016(
            flag("RadiologicalF_Normal", "Normal", "Normal"),
            flag("RadiologicalF_DiscHernitation", "Skiveprolaps", "Disc herniation"),
            flag("RadiologicalF_CentralSpinalCord", "Sentral spinalstenose",
                "Central spinal stenosis"),
            flag("RadiologicalF_RecesStenosis", "Recess-/rotkanalstenose",
                "Recess/foraminal stenosis"),
        ),
        *code_book_2018(
            flag("RadiologicalF_Spondylolisthesis2018", "Spondylolistese", "Spondylolisthesis",
                asked=SINCE_2018, note="From form version 1.3; the day is inferred."),
        ),
        *code_book_2016(
            choice("RadiologicalF_Spondylolisthesis", "Spondylolistese, type",
                "Spondylolisthesis, type", SLIPPED_VERTEBRA,
                shown_if=ticked("RadiologicalF_Spondylolisthesis2018"),
                note="Asked of everyone before the box of 2018 existed."),
            flag("RadiologicalF_Scoliosis", "Skoliose", "Scoliosis"),
            choice("RadiologicalF_Scoliosis_Subcategory", "Skoliose, type", "Scoliosis, type",
                SCOLIOSIS, shown_if=ticked("RadiologicalF_Scoliosis")),
            flag("RadiologicalF_Modicchanges1", "Modic 1", "Modic 1"),
            flag("RadiologicalF_Modicchanges2", "Modic 2", "Modic 2"),
            flag("RadiologicalF_Modicchanges3", "Modic 3", "Modic 3"),
            flag("RadiologicalF_ModicchangesUnspecified", "Modic, uspesifisert",
                "Modic, unspecified"),
        ),
        *report_code_2024(
            flag("RadiologicalF_fracture", "Brudd", "Fracture"),
            flag("RadiologicalF_discibedasOther", "Annet funn er beskrevet",
                "Other finding is described", note="Spelled as in the dump."),
            number("RadiologicalF_Modicchanges", "Modicforandringer (historisk)",
                "Modic changes (former)", asked=UNTIL_EPROM,
                note="Codes unknown; blank in 2025. The day is inferred."),
        ),
        *code_book_2016(
            text("RadiologicalF_Other", "Annet (tekst)", "Other (text)"),
        ),
        *report_code_2024(
            choice("RadiologicalFExplainedPatient", "Billedfunn er gjennomgått med pasienten",
                "Imaging findings were reviewed with the patient", YES_NO,
                shown_if=not_ticked("Radiological_None")),
            choice("RadiologicalFRelevantPatientPains", "Billedfunn har betydning for smertene",
                "Imaging findings are relevant to the pain", DEGREE,
                shown_if=not_ticked("Radiological_None")),
        ),
    ),
)
OTHER_DIAGNOSTICS = Section(
    "other_diagnostics",
    Text(nb="Annen diagnostikk", en="Other diagnostics"),
    code_book_2016(
        flag("OtherSupplementaryDiagnostic_None", "Ingen annen diagnostikk",
            "No other diagnostics"),
        flag("OtherSupplementaryDiagnostic_DiagnosticInjection", "Diagnostiske injeksjoner",
            "Diagnostic injections"),
        flag("OtherSupplementaryDiagnostic_Radikulgraphy", "Radikulografi", "Radiculography"),
        flag("RadiologicalUS_DiagnosticBlock", "Diagnostisk blokade", "Diagnostic block"),
        flag("OtherSupplementaryDiagnostic_Emg", "EMG", "EMG"),
        flag("OtherSupplementaryDiagnostic_Nevrografi", "Nevrografi", "Neurography"),
    ),
)
