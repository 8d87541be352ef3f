"""Where it hurts: body regions, once drawn, ticked in a list since MRS 5.0."""

from kvalreg.model import Section, Text
from kvalreg.registers.nnrr.forms.periods import UNTIL_MRS_5
from kvalreg.registers.nnrr.forms.wording import code_book_2016
from kvalreg.registers.wording import count, flag, text

# fmt: off
PAIN_REGIONS = Section(
    "pain_regions",
    Text(nb="Hvor har du vondt?", en="Where does it hurt?"),
    (
        *code_book_2016(
            flag("IsPainHead", "Hode foran", "Head, front"),
            flag("IsPainBackHead", "Hode bak", "Head, back"),
            flag("IsPainNeckBack", "Nakke bak", "Neck, back"),
            flag("IsPainNeckFront", "Hals foran", "Neck, front"),
            flag("IsPainShoulderFrontRight", "Høyre skulder foran", "Right shoulder, front"),
            flag("IsPainShoulderBackRight", "Høyre skulder bak", "Right shoulder, back"),
            flag("IsPainShoulderFrontLeft", "Venstre skulder foran", "Left shoulder, front"),
            flag("IsPainShoulderBackLeft", "Venstre skulder bak", "Left shoulder, back"),
            flag("IsPainArmFrontRight", "Høyre albue foran", "Right elbow, front"),
            flag("IsPainArmBackRight", "Høyre albue bak", "Right elbow, back"),
            flag("IsPainArmFrontLeft", "Venstre albue foran", "Left elbow, front"),
            flag("IsPainArmBackLeft", "Venstre albue bak", "Left elbow, back"),
            flag("IsPainHandFrontRight", "Høyre håndledd foran", "Right wrist, front"),
            flag("IsPainHandFrontLeft", "Venstre håndledd foran", "Left wrist, front"),
            flag("IsPainHandBackRight", "Høyre håndledd bak", "Right wrist, back"),
            flag("IsPainHandBackLeft", "Venstre håndledd bak", "Left wrist, back"),
            flag("IsPainUpperBack", "Øvre rygg", "Upper back"),
            flag("IsPainUpperStomach", "Øvre mage", "Upper abdomen"),
            flag("IsPainStomach", "Mage", "Abdomen"),
            flag("IsPainLowBack", "Korsrygg", "Low back"),
            flag("IsPainHipsThighsFrontRight", "Høyre hofte/lår foran", "Right hip/thigh, front"),
            flag("IsPainHipsThighsFrontLeft", "Venstre hofte/lår foran", "Left hip/thigh, front"),
            flag("IsPainHipsThighsBackRight", "Høyre hofte/lår bak", "Right hip/thigh, back"),
            flag("IsPainHipsThighsBackLeft", "Venstre hofte/lår bak", "Left hip/thigh, back"),
            flag("IsPainKneeFrontRight", "Høyre kne foran", "Right knee, front"),
            flag("IsPainKneeFrontLeft", "Venstre kne foran", "Left knee, front"),
            flag("IsPainKneeBackRight", "Høyre kne bak", "Right knee, back"),
            flag("IsPainKneeBackLeft", "Venstre kne bak", "Left knee, back"),
            flag("IsPainFeetFrontRight", "Høyre ankel/fot foran", "Right ankle/foot, front"),
            flag("IsPainFeetBackRight", "Høyre ankel/fot bak", "Right ankle/foot, back"),
            flag("IsPainFeetFrontLeft", "Venstre ankel/fot foran", "Left ankle/foot, front"),
            flag("IsPainFeetBackLeft", "Venstre ankel/fot bak", "Left ankle/foot, back"),
            text("PainDrawing", "Smertetegning", "Pain drawing", asked=UNTIL_MRS_5,
                note="The drawing was retired with MRS 5.0, June 2024."),
            count("NofPainRegions", "Antall smerteområder", "Number of pain regions", 0, 32,
                note="Count of the ticked regions."),
        ),
    ),
)
