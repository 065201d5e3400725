"""time: clocks, by what does not depend on when."""

import time

for name in ('time', 'monotonic', 'perf_counter', 'process_time', 'thread_time'):
    info = time.get_clock_info(name)
    print(name, info.implementation, info.monotonic, info.adjustable, 0 < info.resolution < 1)
    seconds, nanoseconds = getattr(time, name)(), getattr(time, name + '_ns')()
    print(type(seconds).__name__, type(nanoseconds).__name__, abs(nanoseconds / 1e9 - seconds) < 60)
for clock in (time.CLOCK_REALTIME, time.CLOCK_MONOTONIC, time.CLOCK_PROCESS_CPUTIME_ID, time.CLOCK_THREAD_CPUTIME_ID):
    print(clock, type(time.clock_gettime(clock)).__name__, type(time.clock_gettime_ns(clock)).__name__, time.clock_getres(clock) < 1)
for call in (
    lambda: time.get_clock_info('clock'),
    lambda: time.get_clock_info(3),
    lambda: time.clock_gettime(99),
    lambda: time.clock_gettime('x'),
    lambda: time.gmtime(1, 2),
    lambda: time.other,
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(abs(time.mktime(time.localtime()) - time.time()) < 60, abs(time.mktime(time.strptime(time.ctime())) - time.time()) < 60)
print(len(time.asctime()), time.strftime('%Y') == str(time.localtime().tm_year), time.gmtime(None)[0] == time.gmtime()[0])
