"""Outcomes as pictures: each function gives a figure and the sentence it says."""
