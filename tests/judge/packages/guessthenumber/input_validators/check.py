import sys

text = sys.stdin.read()
sys.exit(42 if text.endswith("\n") and text == f"{int(text)}\n" and 1 <= int(text) <= 100 else 43)
