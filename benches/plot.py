"""A plot of ratios as a self-contained SVG: a row for each program, a dot for each runner, a logarithmic scale."""

import math
from html import escape

COLOURS = ["#1b9e77", "#9fd5c3", "#3572a5", "#b2182b", "#7570b3", "#e6ab02", "#666666", "#e7298a"]
ROW = 20
LEFT = 170
WIDTH = 640
TOP = 76


def ticks(low, high):
    """1, 2 and 5 in each power of ten between the bounds."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    marks = [m * 10.0**power for power in range(first, last + 1) for m in (1, 2, 5)]
    return [mark for mark in marks if low <= mark <= high]


def dots(title, times, runners, base):
    """`times`: row -> runner -> time or None. Each time is drawn as a multiple of the time of `base`."""
    ratios = {
        row: {name: each[name] / each[base] for name in runners if each[name] is not None}
        for row, each in times.items()
        if each[base] is not None
    }
    everything = [ratio for each in ratios.values() for ratio in each.values()] or [1.0]
    low, high = min(everything) / 1.2, max(everything) * 1.2
    height = TOP + ROW * len(ratios) + 40

    def x(ratio):
        return LEFT + WIDTH * math.log(ratio / low) / math.log(high / low)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + WIDTH + 30} {height}" '
        'font-family="sans-serif" font-size="12">',
        '<rect width="100%" height="100%" fill="white"/>',
        f'<text x="12" y="24" font-size="15">{escape(title)}</text>',
    ]
    at = 12
    for name, colour in zip(runners, COLOURS):
        parts.append(f'<circle cx="{at + 5}" cy="46" r="5" fill="{colour}"/>')
        parts.append(f'<text x="{at + 14}" y="50">{escape(name)}</text>')
        at += 28 + 7 * len(name)
    for mark in ticks(low, high):
        colour = "#888" if mark == 1 else "#ddd"
        parts.append(f'<path d="M{x(mark):.1f} {TOP - 8}V{height - 34}" stroke="{colour}"/>')
        parts.append(f'<text x="{x(mark):.1f}" y="{height - 18}" text-anchor="middle">{mark:g}x</text>')
    for index, (row, each) in enumerate(ratios.items()):
        y = TOP + ROW * index + 8
        parts.append(f'<text x="{LEFT - 12}" y="{y + 4}" text-anchor="end">{escape(row)}</text>')
        parts.append(f'<path d="M{LEFT} {y}h{WIDTH}" stroke="#eee"/>')
        for name, colour in zip(runners, COLOURS):
            if name in each:
                tip = f"{row}, {name}: {times[row][name]:.1f} ms, {each[name]:.2f}x"
                parts.append(
                    f'<circle cx="{x(each[name]):.1f}" cy="{y}" r="5" fill="{colour}" fill-opacity="0.85">'
                    f"<title>{escape(tip)}</title></circle>"
                )
    return "\n".join(parts + ["</svg>", ""])
