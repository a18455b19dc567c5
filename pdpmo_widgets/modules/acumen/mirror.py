"""Module 06, the mirror: twelve questions on a P&L, and five talks with finance."""
