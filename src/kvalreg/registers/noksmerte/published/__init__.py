"""The patients behind NOKSmerte's annual report 2021, composed from what it printed."""
