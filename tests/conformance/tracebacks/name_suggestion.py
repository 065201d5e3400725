"""A misspelt name: the message in the traceback has a suggestion, str() of the error does not."""

counter_value = 5
try:
    counter_valeu
except NameError as error:
    print(error)


def total():
    number_of_items = 3
    return number_of_itms * 2


total()
