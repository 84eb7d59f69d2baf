"""Benchmarks: run by `bin/bench NAME`, never by the tests."""
