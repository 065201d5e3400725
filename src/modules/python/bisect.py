"""Binary search in sorted lists: where an item belongs, to the left or to the right of the items equal to it, and
inserting it there."""

from _bisect import bisect_left, bisect_right, insort_left, insort_right

bisect = bisect_right
insort = insort_right
