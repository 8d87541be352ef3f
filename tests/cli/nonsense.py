"""A register that contradicts itself, as another package might ship it."""

from dataclasses import replace

from tests.ankle import ANKLE

REGISTER = replace(ANKLE, pathway=replace(ANKLE.pathway, anchor="operation"))
