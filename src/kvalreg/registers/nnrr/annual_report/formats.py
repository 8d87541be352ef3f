"""How the report for 2024 writes its percentages; it was put together from several hands."""

from kvalreg.reports.tables.numbers import PercentFormat

ONE_DECIMAL = PercentFormat()  # 14.3% and 0.0%: tables 4, 11, 15, 16, 17
SPACE_IF_WHOLE = PercentFormat(drops_zeros=True, sign_if_whole=" %")  # 14.3% and 14 %: 5, 7, 8
SHORT = PercentFormat(drops_zeros=True)  # 14.3% and 14%: 9, 10
WHOLE = PercentFormat(decimals=0, sign=" %")  # 14 %: 3

# Edited by hand, with a decimal comma.
COMMA = PercentFormat(sign=" %", comma=True)  # 14,3 %: 6, 12, 19
COMMA_WITHOUT_SIGN = PercentFormat(sign="", comma=True)  # 14,3: 13, 20
