"""Desk software for residents' committees: registry, ledgers, certificates, expenses."""

__version__ = "0.1.0"
