"""The bank's use cases, one function an endpoint, by what they are about.

Each does its whole work in one transaction, in which the outcome is stored under the call's key as well.
"""
