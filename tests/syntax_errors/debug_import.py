from x import (a,
    b as __debug__)
