"""Questionnaires and their honest arithmetic: pure functions, no screen.

Own items only, short, labelled "not validated, for conversation".
"""
