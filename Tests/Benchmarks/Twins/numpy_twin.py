"""What programs that are printed for numpy need around them, and how they are run.

    numpy_twin.py check PROGRAM.py                       prints the measures of the scenario itself
    numpy_twin.py trials PROGRAM.py … BLOCK COUNT        draws trials, so many at a time; prints seconds
    numpy_twin.py batch PROGRAM.py BLOCK ROWS.csv OUT.csv  reads rows, computes, writes; prints seconds

A program defines `compute`, `stated` (the varied inputs), `low` and `high` (their bounds), and `spread`: of so
many measures, the first, percentiles are taken; of the others, which are flags and sums, how often they are up.
"""
import importlib
import os
import sys
import time

import numpy as np

CLOSE = 1.0 / 2**48
TINY = 2e-15


def over(a, b):
    return a / b if b else (np.nan if a == 0 else np.copysign(np.inf, a))


def same(a, b):
    return np.abs(a - b) <= np.abs(a) * CLOSE


def below(a, b):
    return b - a > np.abs(a) * CLOSE


def above(a, b):
    return a - b > np.abs(a) * CLOSE


def scaled(rule, x, decimals):
    if decimals == 0:
        return np.copysign(rule(np.abs(x)), x)
    scale = 10.0**decimals
    return np.copysign(rule(np.abs(x) * scale) / scale, x)


def nearest(x, decimals):
    return scaled(lambda y: np.floor(y * (1 + TINY) + 0.5), x, decimals)


def up(x, decimals):
    return scaled(lambda y: np.ceil(y * (1 - TINY)), x, decimals)


def down(x, decimals):
    return scaled(lambda y: np.floor(y * (1 + TINY)), x, decimals)


def payment(rate, periods, present, future):
    growth = (1 + rate) ** periods
    level = -(present * growth + future) * rate / np.where(growth == 1, np.nan, growth - 1)
    return np.where(rate == 0, -(present + future) / periods, level)


def year_of_lowest(cells, first):
    return first + np.argmin(np.broadcast_arrays(*cells), axis=0).astype(float)


def trials(programs, count, block):
    draw = np.random.default_rng(1)
    for program in programs:
        found = [np.empty(count) for _ in program.compute(*np.array(program.stated)[:, None])]
        for start in range(0, count, block):
            size = min(block, count - start)
            inputs = [
                np.clip(value * draw.uniform(0.9, 1.1, size), low, high)
                for value, low, high in zip(program.stated, program.low, program.high)
            ]
            for measure, values in zip(found, program.compute(*inputs)):
                measure[start : start + size] = values
        np.quantile(np.array(found[: program.spread]), [0.1, 0.5, 0.9], axis=1)
        (np.array(found[program.spread :]) >= 0.5).mean(axis=1)


def batch(program, rows, out, block):
    table = np.loadtxt(rows, delimiter=",", skiprows=1)
    found = [
        np.vstack(program.compute(*np.ascontiguousarray(table[start : start + block, 1:].T)))
        for start in range(0, len(table), block)
    ]
    measures = np.hstack(found).T
    formats = ["%d"] + ["%.17g"] * measures.shape[1]
    np.savetxt(out, np.column_stack([table[:, 0], measures]), delimiter=",", fmt=formats)


def main(task, words):
    files = [word for word in words if word.endswith(".py")]
    words = [word for word in words if word not in files]
    sys.path.insert(0, os.path.dirname(files[0]))
    programs = [importlib.import_module(os.path.basename(file)[:-3]) for file in files]
    np.seterr(all="ignore")
    start = time.perf_counter()
    if task == "check":
        for measure in programs[0].compute(*np.array(programs[0].stated)[:, None]):
            print(repr(float(measure[0])))
    elif task == "trials":
        trials(programs, int(words[1]), int(words[0]))
        print(time.perf_counter() - start)
    elif task == "batch":
        batch(programs[0], words[1], words[2], int(words[0]))
        print(time.perf_counter() - start)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
