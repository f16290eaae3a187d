"""Plan packs: a folder of data read into typed rows, every mistake named.

`reading.read_pack` is the door; `heading`, `cells` and `rows` read, `checking` and `values`
check.
"""
