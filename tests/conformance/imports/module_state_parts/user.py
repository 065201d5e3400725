from module_state_parts import counter
from module_state_parts.counter import up, value, log


def work():
    return up(10), value, counter.value, len(log)
