#!/usr/bin/env python3
"""What does an import cost? One file, imported by each of several builds into a fresh collection, in turn, in one run.

  python3 import_cost.py --format lists FILE APP [APP …] [--rounds 2] [--heap 512m] [--most 1.1] [--java-option=OPTION …]

APP is a built folder (target/quarkus-app); the first is the base that the others are compared with. Prints for each import the
seconds it took and the CPU seconds of service, database and search engine, start and stop included, until every entry can be found;
then for each build the CPU of an entry: the cheapest round less an import of the file's first entries, which is taken for the cost
of starting, shared among the others. Ends with status 1 if the last build costs more than --most times the first. Compare CPU, not time, on a machine that
is busy otherwise. Needs Linux (it reads /proc) and only Python's standard library.
"""
import argparse
import ctypes
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import time

TICK = os.sysconf('SC_CLK_TCK')
SUBREAPER = 36
ROOMS = ('service', 'database', 'engine')


def processes():
    """Parent, command line and CPU seconds, its own and those of its ended children, of every process."""
    for entry in pathlib.Path('/proc').glob('[0-9]*'):
        try:
            command = (entry / 'cmdline').read_bytes()
            fields = (entry / 'stat').read_text().rpartition(')')[2].split()
        except OSError:
            continue
        own, ended = (int(fields[11]) + int(fields[12])) / TICK, (int(fields[13]) + int(fields[14])) / TICK
        yield int(entry.name), int(fields[1]), command, own, ended


def descendants():
    found = {os.getpid()}
    table = list(processes())
    while True:
        more = {pid for pid, parent, *_ in table if parent in found} - found
        if not more:
            return [row for row in table if row[0] in found and row[0] != os.getpid()]
        found |= more


def split():
    """CPU seconds of database and engine so far."""
    database = engine = 0.0
    for _, _, command, own, ended in descendants():
        if command.startswith(b'postgres') or b'/postgres\0' in command:
            database += own + ended
        elif b'org.knigipamiati.engine.Engine' in command:
            engine += own
    return database, engine


def used():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(app, file, options):
    """Imports the file into a fresh collection; seconds, CPU seconds by room, and how many entries were read."""
    with tempfile.TemporaryDirectory() as folder:
        command = ['java', '-Xmx' + options.heap, *options.java_option, '-Dknigi.data-dir=' + folder + '/data', '-Dknigi.sample-book=false',
                   '-jar', str(app / 'quarkus-run.jar'), 'import', '--format', options.format, '--source', 'cost', str(file)]
        before, began = used(), time.monotonic()
        with open(folder + '/out', 'w+') as out, open(folder + '/err', 'w+') as err:
            process = subprocess.Popen(command, stdout=out, stderr=err, cwd=folder)
            database = engine = 0.0
            while process.poll() is None:
                time.sleep(.3)
                now = split()
                database, engine = max(database, now[0]), max(engine, now[1])
            while descendants():
                try:
                    os.waitpid(-1, 0)
                except ChildProcessError:
                    break
            seconds = time.monotonic() - began
            out.seek(0)
            read = re.search(r'^(\d+) read = ', out.read(), re.M)
            if process.returncode not in (0, 1) or not read:
                err.seek(0)
                sys.exit('%s: the import failed:\n%s' % (app, err.read()[-3000:]))
        cpu = used() - before
        return seconds, dict(zip(ROOMS, (cpu - database - engine, database, engine))), int(read.group(1))


def row(name, what, measured):
    seconds, cpu, entries = measured
    print('%-40s %-6s %6d entries %6.1f s  CPU %6.1f s  (%s)  load %.1f' % (
        name, what, entries, seconds, sum(cpu.values()), ', '.join('%s %.1f' % (r, cpu[r]) for r in ROOMS), os.getloadavg()[0]), flush=True)
    return measured


def beginning(file, folder):
    """The first entries of a file of separated texts; other files are taken whole, and the start is not taken off."""
    text = file.read_text(encoding='utf-8').split('\n---\n', 20)[:20]
    first = pathlib.Path(folder) / file.name
    first.write_text('\n---\n'.join(text) + '\n', encoding='utf-8')
    return first


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument('--format', required=True)
    arguments.add_argument('--rounds', type=int, default=1)
    arguments.add_argument('--heap', default='512m')
    arguments.add_argument('--most', type=float)
    arguments.add_argument('--java-option', action='append', default=[])
    arguments.add_argument('file', type=lambda name: pathlib.Path(name).resolve())
    arguments.add_argument('apps', nargs='+', type=lambda name: pathlib.Path(name).resolve())
    options = arguments.parse_args()
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    starts, best = {}, {}
    with tempfile.TemporaryDirectory() as folder:
        if options.format == 'lists':
            first = beginning(options.file, folder)
            for app in options.apps:
                starts[app] = row(app, 'start', run(app, first, options))[1:]
        for number in range(options.rounds):
            for app in options.apps:
                measured = row(app, 'all', run(app, options.file, options))
                best[app] = min(best.get(app, measured), measured, key=lambda m: sum(m[1].values()))
    costs = []
    for app in options.apps:
        _, cpu, entries = best[app]
        start, few = starts.get(app, (dict.fromkeys(ROOMS, 0), 0))
        if entries <= few:
            sys.exit('%s: %d entries are no more than those of the start' % (options.file, entries))
        each = {r: (cpu[r] - start[r]) / (entries - few) * 1000 for r in ROOMS}
        costs.append(sum(each.values()))
        print('%-40s %5.2f ms CPU an entry (%s); %.2f times the first build' % (
            app, costs[-1], ', '.join('%s %.2f' % (r, each[r]) for r in ROOMS), costs[-1] / costs[0]))
    sys.exit(options.most is not None and costs[-1] > options.most * costs[0])


if __name__ == '__main__':
    main()
