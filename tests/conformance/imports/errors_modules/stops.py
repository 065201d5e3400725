import sys

print("stopping")
sys.exit(3)
