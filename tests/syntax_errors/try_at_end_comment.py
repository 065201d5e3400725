try:
    x
# end
