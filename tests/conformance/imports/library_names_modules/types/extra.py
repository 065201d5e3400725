value = "found beside the library"
