[await x for x in []]
