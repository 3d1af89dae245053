"""What each article of the SQuAD 2 data is used for; no article has two uses in one fit."""

# The network is trained on these.
NETWORK = (
    "1973_oil_crisis",
    "European_Union_law",
    "Harvard_University",
    "Packet_switching",
    "Yuan_dynasty",
)
# Features and looks are weighed, and the threshold chosen, on these (among others).
FITTED = ("Imperialism",)
# Nothing is fitted on these.
REPORTED = (
    "Computational_complexity_theory",
    "Force",
    "Huguenot",
    "Normans",
    "Scottish_Parliament",
)
