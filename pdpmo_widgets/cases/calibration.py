"""What the case is calibrated to: one constant a line, with its source and its mark.

F: found in a public source, often in a report of the study rather than in the study.
C: computed by us from public data.  D: our own design, not a finding.  Figures that
we know only from memory are left out.
"""

# How long and how costly projects of a kind turn out --------------------------------
# C: ln(actual / first estimate of duration) of 121 software projects at one company,
# data of Little (2006), "Schedule estimation and uncertainty", IEEE Software 23(3).
LITTLE_TIME_MU, LITTLE_TIME_SD, LITTLE_PROJECTS = 0.62, 0.43, 121
# D: milder than Little's, which we take as the worst case.
TIME_MU_SD = {"it": (0.45, 0.40), "product": (0.45, 0.40)}
TIME_MU_SD_OTHERS = (0.16, 0.28)
# C: median of true over estimated time left, Little's data, by share of life lived.
LIFE_BANDS = (0.10, 0.25, 0.50, 0.75, 0.90, 1.00)
TRUE_OVER_ESTIMATED = (2.03, 2.00, 1.95, 1.76, 1.66, 1.26)
# C: sd of the logarithm of that ratio, same data.
ESTIMATE_LOG_SD = 0.45
# F: mean cost overrun, share above +50 % and mean overrun of those, 5,392 IT projects,
# Flyvbjerg and Gardner (2023), How Big Things Get Done.
IT_OVERRUN, IT_TAIL_SHARE, IT_TAIL_OVERRUN, IT_PROJECTS = 0.73, 0.18, 4.47, 5_392
IT_TAIL_FROM = 1.5  # F: where that tail begins, as a multiple of the first budget
COST_CAP = 8.0  # D: no project in the course costs more than eight times its budget
# F: mean cost overrun by kind, same book: bridges and tunnels; solar; wind.
BRIDGES_OVERRUN, SOLAR_OVERRUN, WIND_OVERRUN = 0.34, 0.01, 0.13
# D: no published mean was found for these; a guess between solar and IT.
OVERRUN_OURS = {"regulatory": 0.10, "change": 0.20, "product": 0.27}
# D: sd of ln(cost multiple) by kind; the body of IT without its tail.
COST_LOG_SD = {
    "it": 0.20,
    "civil": 0.30,
    "solar_wind": 0.12,
    "regulatory": 0.15,
    "change": 0.20,
    "product": 0.30,
}

# What is reported -------------------------------------------------------------------
# F: 60 % of status reports biased, optimistic twice as often as pessimistic; Snow,
# Keil and Wallace (2007), Information & Management 44:130.
REPORT_BETTER, REPORT_WORSE = 0.40, 0.20
# F: 62 of 95 federal IT investments were riskier than their public rating;
# GAO-16-494 (2016).
RISK_UNDERSTATED, RISK_RATED = 0.65, 95

# What it brings ---------------------------------------------------------------------
# F: of those who measure, a quarter of the promised benefits is lost; KPMG (2005).
BENEFIT_MEAN = 0.75
# F: share of projects that deliver their expected benefits; Wellingtone (2018).
BENEFIT_FULL = 0.36
BENEFIT_SPREAD = 4.0  # D: a + b of the Beta for those that do not

# What is spent ----------------------------------------------------------------------
# C: spending over budget in a year, 1,544 pairs of UK major projects (GMPP 2013-23,
# gov.uk, OGL v3.0): P10 -44 %, 39 % under by more than 5 %, 16 % over by more than
# 5 %, P90 +17 %.  Shares of the pairs, and spent over budget at each.
YEAR_SPEND_SHARES = (0.10, 0.39, 0.84, 0.90)
YEAR_SPEND = (0.56, 0.95, 1.05, 1.17)
YEAR_SPEND_PAIRS = 1_544
