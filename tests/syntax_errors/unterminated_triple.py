x = 1
y = """starts here
and goes on
