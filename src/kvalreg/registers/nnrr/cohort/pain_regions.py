"""Where it hurts: the regions that belong to the complaint, and more of them with more pain."""

import narwhals as nw

from kvalreg.model import Draw
from kvalreg.registers.nnrr.cohort.course import HAS_NECK_PAIN, NECK_FIRST
from kvalreg.registers.patient_wording import box, boxes, known, ticked

_EVERYWHERE = {
    "IsPainHead": 17,
    "IsPainBackHead": 21,
    "IsPainNeckFront": 9,
    "IsPainShoulderFrontRight": 20,
    "IsPainShoulderFrontLeft": 19,
    "IsPainArmFrontRight": 9,
    "IsPainArmBackRight": 9,
    "IsPainArmFrontLeft": 8,
    "IsPainArmBackLeft": 8,
    "IsPainHandFrontRight": 10,
    "IsPainHandFrontLeft": 9,
    "IsPainHandBackRight": 9,
    "IsPainHandBackLeft": 8,
    "IsPainUpperBack": 34,
    "IsPainUpperStomach": 5,
    "IsPainStomach": 7,
    "IsPainHipsThighsFrontRight": 21,
    "IsPainHipsThighsFrontLeft": 20,
    "IsPainKneeFrontRight": 15,
    "IsPainKneeFrontLeft": 14,
    "IsPainKneeBackRight": 12,
    "IsPainKneeBackLeft": 12,
    "IsPainFeetFrontRight": 13,
    "IsPainFeetBackRight": 12,
    "IsPainFeetFrontLeft": 12,
    "IsPainFeetBackLeft": 12,
}
_OF_THE_NECK = ("IsPainNeckBack", "IsPainShoulderBackRight", "IsPainShoulderBackLeft")
_OF_THE_BACK = ("IsPainLowBack", "IsPainHipsThighsBackRight", "IsPainHipsThighsBackLeft")
_REGIONS = (*_EVERYWHERE, *_OF_THE_NECK, *_OF_THE_BACK)

PAIN_REGIONS: tuple[Draw, ...] = (
    *boxes(_EVERYWHERE, follows=nw.col("burden"), strength=0.35),
    *boxes(
        dict.fromkeys(_OF_THE_NECK, 60),
        asked=HAS_NECK_PAIN,
        follows=nw.col("burden"),
        strength=0.35,
    ),
    *boxes(
        dict.fromkeys(_OF_THE_NECK, 14),
        asked=~HAS_NECK_PAIN,
        follows=nw.col("burden"),
        strength=0.35,
    ),
    *boxes(
        dict.fromkeys(_OF_THE_BACK, 52), asked=~NECK_FIRST, follows=nw.col("burden"), strength=0.35
    ),
    *boxes(
        dict.fromkeys(_OF_THE_BACK, 22), asked=NECK_FIRST, follows=nw.col("burden"), strength=0.35
    ),
    box("IsPainLowBack", 93, asked=~NECK_FIRST),
    box("IsPainNeckBack", 93, asked=HAS_NECK_PAIN),
    known(
        "NofPainRegions", nw.sum_horizontal(*(ticked(region).cast(nw.Int32) for region in _REGIONS))
    ),
)
