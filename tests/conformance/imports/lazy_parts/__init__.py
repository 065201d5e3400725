"""Modules that get another class: one by itself, one from outside."""
