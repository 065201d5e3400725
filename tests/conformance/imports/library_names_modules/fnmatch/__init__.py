print('a package', __name__)
