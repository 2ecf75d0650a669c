#!/usr/bin/env python3
"""A memorial day: two hundred readers, twenty volunteers who type, one import, for ten minutes. Is anybody refused, and does anything grow?

  python3 memorial_day.py APP [--minutes 10] [--readers 200] [--typists 20] [--people 30000] [--folder F] [--keep]
  python3 memorial_day.py http://127.0.0.1:8080 [--minutes 10] [--readers 200]

APP is a built folder (target/quarkus-app): a collection of invented people (`generate`) is made in a data directory of its own, the service started with a
heap of 512 MB, volunteers given accounts, and an import of a tenth more runs meanwhile. With --folder a collection that stands there is used again, --keep
leaves it. With an address it only reads there, which is for a site of your own, and from one address: see knigi.web.at-once-per-client.

A reader comes, types a name and is suggested some, searches, opens whom he found, narrows by a facet, looks at a table, and goes; between two looks he reads for
some seconds. A volunteer saves a draft every few seconds, as the page does by itself. Prints by minute how many were answered, p50 and p99 by kind,
resident memory of service, engine and database, and the load of the machine. Ends with status 1 if one answer is an error, one draft is not as it was
acknowledged, or memory grows: the last two minutes against the fifth and sixth, before which
the import and what a virtual machine takes while it warms up, by more than a tenth. Needs Linux and only Python's standard library.
"""
import argparse
import collections
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

from at_size import run_psql
from running import check, finish, free_port, tell
from visitors import PASSWORD, Crowd, Typist, Visitor, percentile, think

THINK = 6.0
SURNAMES = ['иванов', 'кузнецов', 'петров', 'козлов', 'мельник', 'ковальский', 'шмидт', 'новиков', 'волков', 'морозов', 'лебедев', 'соколов', 'попов', 'ким', 'миллер']
FACETS = ['sentence=DEATH', 'operation=KULAK_00447', 'operation=POLISH_00485', 'arrested=1937-08..1938-03', 'sex=f']
TABLES = ['/counts?rows=sentence&columns=nationality', '/counts?rows=operation&columns=sentence', '/time', '/albums', '/sources', '/knowledge']


class Site:
    """The service that is asked: its own, or one at an address."""

    def __init__(self, app, folder, people, engine_heap='512m'):
        self.app, self.folder, self.data, self.people = app, folder, folder / 'data', people
        self.port, self.management = free_port(), free_port()
        self.base = ['java', '-Xmx512m', f'-Dknigi.data-dir={self.data}', '-Dknigi.sample-book=false', f'-Dknigi.engine.heap={engine_heap}',
                     '-Dknigi.accounts.second-factor-required=false', f'-Dquarkus.http.port={self.port}', f'-Dknigi.management-port={self.management}',
                     '-jar', str(app / 'quarkus-run.jar')]
        self.log = open(folder / 'service.log', 'ab')
        self.service = None

    def run(self, *words, given=None):
        done = subprocess.run([*self.base, *words], input=given and given.encode(), stdout=subprocess.PIPE, stderr=self.log)
        if done.returncode:
            sys.exit(f'{words[0]} ended with {done.returncode}; see {self.folder}')
        return done.stdout.decode().strip().split('\n')[-1]

    def fill(self):
        if (self.folder / 'more.txt').exists():
            return
        for name, count, seed in (('people.txt', self.people, 9), ('more.txt', max(100, self.people // 10), 10)):
            self.run('generate', '--count', str(count), '--seed', str(seed), '--format', 'lists', '--out', str(self.folder / name))
        print('import: ' + self.run('import', '--format', 'lists', '--source', 'generated', str(self.folder / 'people.txt')), flush=True)

    def start(self):
        self.service = subprocess.Popen(self.base, stdout=self.log, stderr=self.log, start_new_session=True)
        while Visitor(self.management, timeout=10, keep=False).get('/q/health/ready').status != 200:
            if self.service.poll() is not None:
                sys.exit(f'the service has ended; see {self.folder}')
            time.sleep(0.3)

    def volunteers(self, number):
        """Accounts with one password, and a book to type."""
        settings = self.data / 'services.properties'
        if run_psql(settings, "select count(*) from account where name = 'Осина'", None, '-At').strip() == '0':
            self.run('user', 'add', 'Осина', '--role', 'administrator,volunteer', '--password-stdin', given=PASSWORD + '\n')
        run_psql(settings, f"""insert into account (id, name, name_key, password_hash, password_changed_at, created_at)
            select 1000000 + n, 'Доброволец ' || n, 'доброволец ' || n, password_hash, now(), now() from account, generate_series(1, {number}) n where name = 'Осина' on conflict do nothing;
            insert into account_role select id, 'VOLUNTEER' from account where id > 1000000 on conflict do nothing""", None)
        book = f'kniga-{int(time.time())}'
        editor = Visitor(self.port)
        editor.sign_in('Осина')
        editor.send('/workshop/sources', {**editor.form('/workshop/sources/new', '/workshop/sources'), 'id': book, 'title': 'Книга памяти', 'kind': 'BOOK', 'form': 'lists'})
        return [Typist(self.port).begin(f'Доброволец {n}', book) for n in range(1, number + 1)]

    def memory(self):
        """Resident memory in MB, and what the service's heap held after its last collection."""
        engine = int(re.search(r'engine\.process=(\d+)', (self.data / 'services.properties').read_text()).group(1))
        postmaster = int((self.data / 'postgres/cluster/postmaster.pid').read_text().split()[0])
        of = lambda pid: int(re.search(r'VmRSS:\s+(\d+)', pathlib.Path(f'/proc/{pid}/status').read_text()).group(1)) // 1024
        # What its processes share would be counted once for each.
        shares = 0
        for child in [postmaster] + [int(c) for c in pathlib.Path(f'/proc/{postmaster}/task/{postmaster}/children').read_text().split()]:
            try:
                shares += int(re.search(r'^Pss:\s+(\d+)', pathlib.Path(f'/proc/{child}/smaps_rollup').read_text(), re.M).group(1))
            except (OSError, AttributeError):
                pass
        live = re.findall(r'^jvm_gc_live_data_size_bytes ([\d.E+]+)', Visitor(self.management, keep=False).get('/q/metrics').text, re.M)
        return {'service': of(self.service.pid), 'engine': of(engine), 'database': shares // 1024, 'live heap': int(float(live[0])) >> 20 if live else 0}

    def stop(self):
        if self.service and self.service.poll() is None:
            self.service.terminate()
            self.service.wait()


class Day:
    """What was asked and answered: (when, kind, seconds, status, what)."""

    def __init__(self, host, port):
        self.host, self.port, self.seen = host, port, []
        self.names = []

    def learn(self):
        """Names and records of the collection, as readers know them."""
        visitor = Visitor(self.port, self.host)
        for surname in SURNAMES:
            found = json.loads(visitor.get('/api/v1/records?' + urllib.parse.urlencode({'q': surname, 'size': 50})).body)
            self.names += [(one['id'], one['name']) for one in found.get('records') or found.get('hits') or [] if one.get('name')]
        if not self.names:
            sys.exit('no record of the collection could be found by a surname')

    def note(self, kind, answer, what):
        self.seen.append((time.monotonic(), kind, answer.seconds, answer.status if answer.status not in (200, 303) else 200, f'{what} {answer.why}'))
        return answer

    def reader(self, number):
        visitor, chance = Visitor(self.port, self.host), random.Random(number)

        def visit(ended):
            look = lambda kind, path: self.note(kind, visitor.get(path), path)
            q = lambda **words: urllib.parse.urlencode(words)
            think(ended, chance, THINK)
            if ended.is_set():
                return
            look('page', '/')
            _, name = chance.choice(self.names)
            words = name if isinstance(name, str) else ' '.join(name.values())
            asked = ' '.join(words.split()[:chance.choice((1, 2, 2, 3))])
            for letters in (2, 4, 6):
                ended.wait(chance.uniform(0.3, 1.2))
                look('suggestion', '/api/v1/suggest?' + q(q=asked[:letters]))
            found = look('search', '/records?' + q(q=asked))
            if ended.is_set():
                return
            think(ended, chance, THINK)
            hits = list(dict.fromkeys(re.findall(r'href="(/records/\d+)', found.text)))[:10] or [f'/records/{chance.choice(self.names)[0]}']
            for path in chance.sample(hits, min(len(hits), chance.choice((1, 1, 2, 3)))):
                look('record', path)
                think(ended, chance, THINK)
                if ended.is_set():
                    return
            if chance.random() < 0.5:
                look('facet', '/records?' + q(q=asked) + '&' + chance.choice(FACETS))
                think(ended, chance, THINK)
            if chance.random() < 0.2:
                look('table', chance.choice(TABLES))
            if chance.random() < 0.1:
                look('interface', '/api/v1/records?' + q(q=asked))
            # The next reader comes with a browser of his own.
            visitor.close()
            visitor.cookies.clear()
        return visit

    def typist(self, typist, number):
        chance, typist.last, typist.count = random.Random(1000 + number), None, 0

        def save(ended):
            think(ended, chance, 4)
            typist.count += 1
            words = f'плотник {typist.count}'
            if self.note('draft', typist.go_on(words), typist.draft).status == 200:
                typist.last = words
        return save


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('what')
    parser.add_argument('--minutes', type=float, default=10)
    parser.add_argument('--readers', type=int, default=200)
    parser.add_argument('--typists', type=int, default=20)
    parser.add_argument('--people', type=int, default=30000)
    parser.add_argument('--folder', type=pathlib.Path)
    parser.add_argument('--keep', action='store_true', help='leave the folder')
    options = parser.parse_args()
    threading.stack_size(512 * 1024)
    site, typists, load, folder = None, [], None, None
    address = re.fullmatch(r'http://([\w.-]+):(\d+)/?', options.what)
    if address:
        day = Day(address.group(1), int(address.group(2)))
    else:
        folder = options.folder or pathlib.Path(tempfile.mkdtemp(prefix='memorial-day-'))
        folder.mkdir(exist_ok=True)
        site = Site(pathlib.Path(options.what).resolve(), folder, options.people)
        day = Day('127.0.0.1', site.port)
    try:
        if site:
            site.fill()
            site.start()
            typists = site.volunteers(options.typists)
        day.learn()
        works = [day.reader(n) for n in range(options.readers)] + [day.typist(t, n) for n, t in enumerate(typists)]
        print(f'{options.readers} readers, {len(typists)} volunteers, {options.minutes:g} minutes; load before {os.getloadavg()[0]:.1f}', flush=True)
        began, memories = time.monotonic(), []
        kinds = ['page', 'suggestion', 'search', 'facet', 'record', 'table', 'interface', 'draft']
        names = ['all', *kinds]
        print('minute  answers errors  ' + '  '.join(f'{kind:>11}' for kind in names) + '   (p50/p99 ms)   memory in MB, load')
        table = [f'| minute | answers | errors | {" | ".join(names)} | service MB | engine | database | live heap | load |', '|' + '--:|' * (len(names) + 8)]
        with Crowd(works):
            minute = 0
            while time.monotonic() - began < options.minutes * 60:
                if site and load is None and time.monotonic() - began > options.minutes * 12:
                    load = subprocess.Popen([*site.base, 'import', '--format', 'lists', '--source', f'more-{int(time.time())}', str(folder / 'more.txt')], stdout=subprocess.PIPE, stderr=site.log)
                time.sleep(max(0, began + min((minute + 1) * 60, options.minutes * 60) - time.monotonic()))
                lately = [s for s in day.seen if s[0] >= began + minute * 60]
                memories.append(site.memory() if site else {})
                columns = [[s[2] * 1000 for s in lately if kind in ('all', s[1])] for kind in ['all', *kinds]]
                print(f'{minute + 1:6}  {len(lately):7} {sum(s[3] != 200 for s in lately):6}  ' + '  '.join(f'{percentile(c, .5):5.0f}/{percentile(c, .99):5.0f}' for c in columns)
                      + f'   {memories[-1]} {os.getloadavg()[0]:.1f}', flush=True)
                table.append(f'| {minute + 1} | {len(lately)} | {sum(s[3] != 200 for s in lately)} | ' + ' | '.join(f'{percentile(c, .5):.0f}/{percentile(c, .99):.0f}' for c in columns)
                             + ' | ' + ' | '.join(str(memories[-1].get(part, '')) for part in ('service', 'engine', 'database', 'live heap')) + f' | {os.getloadavg()[0]:.1f} |')
                minute += 1
        wrong = [s for s in day.seen if s[3] != 200]
        check(f'none of {len(day.seen)} answers is an error', not wrong, f'{len(wrong)}: {collections.Counter((s[1], s[3]) for s in wrong).most_common(5)}, as {wrong[0][4] if wrong else ""}')
        whole = [s[2] * 1000 for s in day.seen]
        tell('\n'.join(table))
        tell(f'Milliseconds are p50/p99. In all {len(whole) / (options.minutes * 60):.1f} answers a second, p50 {percentile(whole, .5):.0f}, p95 {percentile(whole, .95):.0f}, '
             f'p99 {percentile(whole, .99):.0f} ms, longest {max(whole):.0f} ms.')
        if site:
            out, _ = load.communicate() if load else (b'none', 0)
            check('the import came to its end: ' + out.decode().strip().split('\n')[-1], load is None or load.returncode == 0)
            lost = [t.draft for t in typists if t.last and t.stands() != t.last]
            check(f'all drafts are as they were acknowledged ({sum(t.count for t in typists)} saves)', not lost, lost)
        if len(memories) >= 8 and site:
            for part in ('service', 'engine', 'database', 'live heap'):
                early, late = [sum(m[part] for m in some) / 2 for some in (memories[4:6], memories[-2:])]
                check(f'memory of the {part} is flat: {early:.0f}, then {late:.0f} MB', late <= early * 1.1)
    finally:
        if site:
            site.stop()
    finish(folder, options.keep or options.folder or not folder)


if __name__ == '__main__':
    main()
