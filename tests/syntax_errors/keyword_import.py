import math as while
