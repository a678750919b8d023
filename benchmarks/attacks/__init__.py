"""Inputs made to harm, each with the verdict that is right. ``run.py`` tries them.

A module a kind. Each has a function ``attacks()`` that yields attacks (see ``case.py``); ``run.py``
finds the modules by themselves. All words in them are invented.
"""
