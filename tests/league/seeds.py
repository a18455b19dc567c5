"""Which seeds tuned the simulations and which report: never the same."""

# Every setting of the two simulations was tried on these, and on no others.
TUNING = {
    "purpose": (range(0, 600), range(2000, 2600)),
    "welcome": (range(0, 400),),
}
# Never played before the settings were final.
REPORTING = range(1_000_000, 1_001_000)

# How many settings were compared while tuning, counted by hand.
SETTINGS = {
    "purpose": (
        "9 settings of the game (steepness, middle and vetoes of the year, the first "
        "quarter's grace, the mix of standings, the share of sure sentences, the floor "
        "of what was refused, the pass mark, a second sentence on what will change), "
        "and 4 of how the informed bots read and write"
    ),
    "welcome": (
        "3 settings of the game (size of help and harm, the floor of the office that "
        "got least, how often a function is needed), and 1 of the informed bots"
    ),
}
