"""The office's petty cash: funds, budget, vouchers, month close, statements, funding rules.

It is a petty-cash and disclosure book beside the street office's accounts (domain E.3), not an
accounting system.
"""
