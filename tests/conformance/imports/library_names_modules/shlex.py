print("shadows the library's", __name__)
