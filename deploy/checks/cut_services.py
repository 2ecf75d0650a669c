#!/usr/bin/env python3
"""What do readers meet while the database or the search engine is away? Pauses and kills them under a running service, and asks.

  python3 cut_services.py APP [--seconds 15] [--limit 2.0] [--what pause-database,pause-engine,kill-database,kill-engine]

APP is a built folder (target/quarkus-app). It starts the service with its own PostgreSQL and OpenSearch and the book of invented people; four
readers ask without pause, one of them with a session's cookie. Paused is a process that neither answers nor refuses (SIGSTOP), as a
machine behind a cut cable: the worst case; a killed one is started again by the service. Checked: while the database is away no answer takes
longer than the limit, all that need it are 503 with Retry-After and a page that says so, and what needs none is still there; while the engine
is away records are shown by their links and a search says so within seconds; readiness says no while the database is away, since all that
needs the engine alone says so itself, and liveness yes; and all is as before by itself. Ends with status 1 if not. Needs Linux and only Python's standard library; two minutes on a machine with nothing else to do.
"""
import argparse
import collections
import pathlib
import re
import signal
import sys
import tempfile
import threading
import time

from running import Service, check, finish, get, signalled

NO_DATABASE = ['/knowledge', '/robots.txt', '/static/book.css']
OF_RECORDS = ['/records/{id}', '/api/v1/records/{id}']
OF_SEARCH = ['/records?q=%D0%B8%D0%B2%D0%B0%D0%BD%D0%BE%D0%B2', '/api/v1/records?q=%D0%BF%D0%B5%D1%82%D1%80%D0%BE%D0%B2', '/counts?rows=sentence&columns=nationality']
OTHERS = ['/', '/sources', '/albums', '/sign-in']

class Readers:
    """Ask one address after the other, and note what they meet."""

    def __init__(self, service, addresses):
        self.service, self.addresses, self.seen, self.ended = service, addresses, [], False
        self.threads = [threading.Thread(target=self.read, args=(i,), daemon=True) for i in range(4)]

    def read(self, number):
        at = number
        while not self.ended:
            path = self.addresses[at % len(self.addresses)]
            at += 1
            status, seconds, headers, body = get(self.service.port, path, cookie='knigi-session=' + 'A' * 43 if number == 3 else None)
            self.seen.append((time.monotonic() - seconds, path, status, seconds, headers, body, number == 3))

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.ended = True
        for thread in self.threads:
            thread.join()


def try_it(service, what, seconds, limit, record):
    action, victim = what.split('-')
    print(what)
    fill = lambda paths: [p.replace('{id}', record) for p in paths]
    everything = fill(OF_RECORDS + OF_SEARCH + OTHERS + NO_DATABASE)
    for path in everything:
        status = get(service.port, path)[0]
        if status != 200:
            sys.exit(f'{path} is {status} before anything is away')
    with Readers(service, everything) as readers:
        time.sleep(1)
        victims = service.processes(victim)
        began = time.monotonic()
        signalled(victims if action == 'pause' else victims[:1], signal.SIGSTOP if action == 'pause' else signal.SIGKILL)
        unready = None
        while time.monotonic() - began < seconds:
            if get(service.management, '/q/health/ready', 30)[0] != 200 and unready is None:
                unready = time.monotonic() - began
            time.sleep(0.3)
        live = get(service.management, '/q/health/live', 30)[0]
        ended = time.monotonic()
        if action == 'pause':
            signalled(victims, signal.SIGCONT)
        ready = service.await_answer('/api/v1/records' if victim == 'engine' else '/api/v1/records/' + record, 120) and service.await_ready(120)
        back = time.monotonic() - ended
        time.sleep(3)
        settled = time.monotonic()
        time.sleep(3)
    while_away = [s for s in readers.seen if s[0] > began - 2 and s[0] < ended - 0.2]
    table = collections.defaultdict(list)
    for _, path, status, took, *_ in while_away:
        table[path].append((status, took))
    for path in everything:
        counts = collections.Counter(status for status, _ in table[path])
        print(f'    {path[:60]:60} {dict(counts)}, longest {max((took for _, took in table[path]), default=0):.2f} s')
    slowest = max(while_away, key=lambda s: s[3])
    allowed = limit if victim == 'database' else limit + 5
    check(f'no answer took longer than {allowed} s (longest {slowest[3]:.2f} s)', slowest[3] <= allowed, slowest[1:4])
    check('no answer is anything but 200 or 503', all(s[2] in (200, 503) for s in while_away), [s[1:3] for s in while_away if s[2] not in (200, 503)][:3])
    refused = [s for s in while_away if s[2] == 503]
    check(f'{len(refused)} of {len(while_away)} answers are 503, all with Retry-After', all(s[4].get('retry-after') for s in refused), [s[1] for s in refused if not s[4].get('retry-after')][:3])
    pages = [s for s in refused if not s[1].startswith('/api/')]
    check('… and pages say it', all('<h1' in s[5] and '/knowledge' in s[5] for s in pages), [s[1] for s in pages if '<h1' not in s[5]][:3])
    still = NO_DATABASE if victim == 'database' else NO_DATABASE + fill(OF_RECORDS)
    check('what does not need it is still there', all(s[2] == 200 for s in while_away if s[1] in still and not (s[6] and victim == 'database')),
          [s[1:3] for s in while_away if s[1] in still and s[2] != 200][:3])
    if action == 'pause':
        needs = (fill(OF_RECORDS) + ['/sources', '/albums']) if victim == 'database' else OF_SEARCH
        later = [s for s in while_away if s[1] in needs and s[0] > began + 6]
        check(f'what needs it is refused ({len(later)} times)', later and all(s[2] == 503 for s in later), [s[1:3] for s in later if s[2] != 503][:3])
        quick = [s[3] for s in later]
        check(f'… at once, once it is known (longest {max(quick, default=0):.2f} s)', max(quick, default=0) <= 1.0)
        if victim == 'database':
            check(f'readiness says so (after {unready and round(unready, 1)} s), liveness does not', unready is not None and unready < 8 and live == 200, (unready, live))
        else:
            check('readers are still sent here', unready is None and live == 200, (unready, live))
    check(f'all is there again by itself (ready {back:.1f} s after)', ready and all(s[2] == 200 for s in readers.seen if s[0] > settled),
          [s[1:3] for s in readers.seen if s[0] > settled and s[2] != 200][:3])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('app', type=pathlib.Path)
    parser.add_argument('--seconds', type=float, default=15)
    parser.add_argument('--limit', type=float, default=2.0)
    parser.add_argument('--what', default='pause-database,pause-engine,kill-database,kill-engine')
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix='cut-services-'))
    service = Service(options.app, folder, heap='768m').start()
    try:
        service.await_ready(300)
        record = re.search(r'"id":(\d+)', get(service.port, '/api/v1/records?sort=name')[3]).group(1)
        for what in options.what.split(','):
            try_it(service, what, options.seconds, options.limit, record)
    finally:
        service.stop()
    finish(folder)


if __name__ == '__main__':
    main()
