"""The coach's week from one command line: a cohort's folder, hand-ins, grades.

A cohort folder is a course folder of nbgrader, so its own commands and formgrader work
in it too. What stands here says in plain words what it did, loses no file and stops
for no single bad one.
"""
