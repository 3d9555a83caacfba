"""The commands, a module a noun: each adds its parsers and runs them over the use cases."""
