"""The registers that ship with kvalreg, one folder of declarations each."""
