#!/usr/bin/env python3
"""embed.py: a file's bytes as the inside of a C array. usage: embed.py FILE OUTPUT"""
import sys

with open(sys.argv[1], "rb") as f:
    data = f.read()
with open(sys.argv[2], "w") as f:
    for at in range(0, len(data), 20):
        f.write("".join("%d," % byte for byte in data[at : at + 20]) + "\n")
