# The program is __main__, and can be imported a second time under its own name.
print("name:", __name__)
value = 1


def run():
    import main_guard

    print(main_guard.value, main_guard is not __import__("__main__"))
    main_guard.value = 2
    print(value, main_guard.value)


if __name__ == "__main__":
    run()
else:
    print("imported")
