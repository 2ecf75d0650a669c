#!/usr/bin/env python3
"""How does it behave with thirty thousand, with three hundred thousand, with three million people? Measures on this machine, and writes the table.

  python3 at_size.py APP [--counts 30000,300000] [--write docs/size.md] [--folder F] [--keep] [--questions 300] [--engine-heap 2g] [--no-rebuild]

APP is a built folder (target/quarkus-app). For each number of invented people (`generate`, half in the form `lists`, half in the form `mos`) a
collection of its own is made with embedded services and a heap of 512 MB, loaded, and asked. Each figure stands beside its floor, taken
in the same run: COPY of the same rows into tables with the same indexes, _bulk of the same documents into an index of the same settings,
_search of the very bodies that the service sends. Beside them stands what one would take instead: the same names in PostgreSQL
with pg_trgm. With --folder a collection that stands there already is asked and not loaded again; --keep leaves it. --write puts the table of each size into the file, between the lines that name it; the file must have such lines. Absolute times belong
to the machine and its load, which is said; the ratios are what counts.

Three million take hours and some 40 GB; --no-rebuild leaves out the longest part but the load. Needs psql, initdb and pg_trgm of Debian's postgresql packages, and only Python's standard library.
"""
import argparse
import concurrent.futures
import datetime
import http.client
import itertools
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

import engine_ratio
import truth

FORMS = [('lists', 'lists', 'people.txt'), ('mos', 'mos-html', 'pages')]
PORT = 18080
SAMPLE = 100_000
TABLES = ['entry', 'record', 'record_case', 'operation_claim', 'record_flag']
FACETS = [
    {'operation': 'POLISH_00485', 'region': 'SVE', 'executed': '1937-11..1938-03'},
    {'operation': 'KULAK_00447', 'region': 'OMS', 'arrested': '1937-08..1937-12'},
    {'operation': 'GERMAN_00439', 'sentence': 'DEATH', 'arrested': '1938-01..1938-06'},
]
WORDS = ['бухгалтер', 'мельник', 'кулацкая организация', 'шпионаж в пользу Польши', 'конюх колхоза', 'начальник станции']
TABLE = '/api/v1/reports/counts?rows=operation&columns=sentence'


class Client:
    """One connection, kept."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection('127.0.0.1', port, timeout=300)

    def ask(self, method, path, body=None):
        began = time.perf_counter()
        self.connection.request(method, path, body.encode() if body else None, {'Content-Type': 'application/json', 'Accept': '*/*'})
        answer = self.connection.getresponse()
        content = answer.read()
        took = (time.perf_counter() - began) * 1000
        if answer.status != 200:
            raise OSError('%s %s: %d %s' % (method, path, answer.status, content[:300]))
        return content, took


class Site:
    """A built service with a data directory of its own."""

    def __init__(self, app, folder, heap):
        self.app, self.folder, self.data, self.heap = app, folder, folder / 'data', heap
        self.log = folder / 'service.log'
        self.service = None

    def command(self, *words):
        return ['java', '-Xmx512m', f'-Dknigi.data-dir={self.data}', '-Dknigi.sample-book=false', f'-Dknigi.engine.heap={self.heap}',
                f'-Dquarkus.http.port={PORT}', '-Dknigi.web.at-once-per-client=300', '-jar', str(self.app / 'quarkus-run.jar'), *words]

    def run(self, *words):
        """Seconds of a command, and what it said last."""
        began = time.monotonic()
        with open(self.log, 'ab') as log:
            done = subprocess.run(self.command(*words), stdout=subprocess.PIPE, stderr=log)
        if done.returncode:
            sys.exit('%s ended with %d: see %s' % (words[0], done.returncode, self.log))
        return time.monotonic() - began, done.stdout.decode().strip().split('\n')[-1]

    def documents(self, file, many):
        """So many documents as they are sent to the index, or all if there are fewer, a line each."""
        file.unlink(missing_ok=True)
        with open(self.log, 'ab') as log:
            command = subprocess.Popen(self.command('reindex', '--to', str(file)), stdout=log, stderr=log)
        while command.poll() is None:
            time.sleep(1)
            if file.exists() and file.stat().st_size > many * 1000 and sum(1 for _ in file.open('rb')) > many:
                command.terminate()
                command.wait(120)
                return
        if command.returncode:
            sys.exit('reindex --to ended with %d: see %s' % (command.returncode, self.log))

    def start(self):
        began = time.monotonic()
        self.service = subprocess.Popen(self.command(), stdout=open(self.log, 'ab'), stderr=subprocess.STDOUT, start_new_session=True)
        while True:
            try:
                urllib.request.urlopen(f'http://127.0.0.1:{PORT + 1000}/q/health/ready', timeout=5).read()
                break
            except OSError:
                if self.service.poll() is not None:
                    sys.exit('the service ended: see %s' % self.log)
                time.sleep(0.2)
        self.settings = dict(line.strip().split('=', 1) for line in (self.data / 'services.properties').open() if '=' in line)
        return time.monotonic() - began

    def stop(self):
        if self.service and self.service.poll() is None:
            self.service.send_signal(signal.SIGTERM)
            self.service.wait(120)

    def database(self):
        """Bytes of the database, without its journal."""
        return int(run_psql(self.data / 'services.properties', 'select pg_database_size(current_database());', None, '-At'))

    def memory(self):
        """Most resident memory of service and engine so far, in MB."""
        engine = int(self.settings['engine.process'])
        return [int(re.search(r'VmHWM:\s+(\d+)', pathlib.Path(f'/proc/{pid}/status').read_text()).group(1)) // 1024
                for pid in (self.service.pid, engine)]

    def disk(self, part):
        return sum(f.stat().st_size for f in (self.data / part).rglob('*') if f.is_file())


def run_psql(settings, statements, database, *options):
    said = dict(line.strip().split('=', 1) for line in settings.open() if '=' in line)
    command = ['psql', '-X', '-q', '-h', '127.0.0.1', '-p', said['postgres.port'], '-U', 'postgres', '-v', 'ON_ERROR_STOP=1', *options,
               database or said['postgres.database']]
    done = subprocess.run(command, input=statements, capture_output=True, text=True,
                          env={**os.environ, 'PGPASSWORD': said['postgres.superuser-password']})
    if done.returncode:
        sys.exit('psql: ' + done.stderr.strip())
    return done.stdout


def psql(settings, statements, database=None):
    """Runs statements one after the other; the milliseconds of each. What they answer goes nowhere."""
    said = run_psql(settings, '\\timing on\n' + ';\n'.join(statements) + ';\n', database, '-o', '/dev/null')
    times = [float(found) for found in re.findall(r'^Time: ([\d.]+) ms', said, re.M)]
    if len(times) != len(statements):
        sys.exit('psql timed %d of %d statements' % (len(times), len(statements)))
    return times


def copy_floor(site, count):
    """Seconds of COPY for the rows of so many records, from a sample of them."""
    taken = min(SAMPLE, count)
    share = count / taken
    folder = pathlib.Path(tempfile.mkdtemp(prefix='copy-'))
    folder.chmod(0o777)
    statements, timed = [], []
    first = {'entry': f'id in (select entry_id from record where id in (select id from record order by id limit {taken}))',
             'record': f'id in (select id from record order by id limit {taken})'}
    for table in TABLES:
        which = first.get(table, f'record_id in (select id from record order by id limit {taken})')
        statements += [f"copy (select * from {table} where {which}) to '{folder}/{table}'",
                       f'drop table if exists floor_{table}',
                       f'create table floor_{table} (like {table} including all excluding generated)',
                       f"copy floor_{table} from '{folder}/{table}'",
                       f'drop table floor_{table}']
        timed.append(len(statements) - 2)
    times = psql(site.data / 'services.properties', statements)
    shutil.rmtree(folder)
    return sum(times[at] for at in timed) * share / 1000


def bulk_floor(site, count, documents):
    """Seconds of _bulk for so many documents, four requests at once, from a sample of them: the file is what `reindex --to` wrote."""
    engine = Client(int(site.settings['engine.port']))
    taken = min(SAMPLE, count)
    about = json.loads(engine.ask('GET', '/records-read')[0])
    about = next(iter(about.values()))
    own = {name: value for name, value in about['settings']['index'].items()
           if name not in ('creation_date', 'uuid', 'version', 'provided_name', 'replication')}
    engine.ask('PUT', '/floor', json.dumps({'settings': {'index': own}, 'mappings': about['mappings']}))
    blocks, many = [], 0
    with documents.open(encoding='utf-8') as lines:
        while many < taken and (some := list(itertools.islice(lines, 1000))):
            blocks.append(''.join('{"create":{"_id":"%d"}}\n%s' % (many + at, line) for at, line in enumerate(some)))
            many += len(some)
    connections = [Client(int(site.settings['engine.port'])) for _ in range(4)]

    def send(worker):
        for block in blocks[worker::len(connections)]:
            said = json.loads(connections[worker].ask('POST', '/floor/_bulk?filter_path=errors', block)[0])
            if said['errors']:
                raise OSError('the engine refused documents of its own')

    began = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(len(connections)) as threads:
        list(threads.map(send, range(len(connections))))
    took = time.monotonic() - began
    engine.ask('DELETE', '/floor')
    return took * count / many


def people(files, most, chance):
    """Some people of the truth files, and how many bear each full name."""
    namesakes, some, seen = {}, [], 0
    for file in files:
        with open(file, encoding='utf-8') as lines:
            for line in lines:
                person = json.loads(line)
                name = truth.full(person)
                namesakes[name] = namesakes.get(name, 0) + 1
                seen += 1
                if len(some) < most:
                    some.append(person)
                elif (at := chance.randrange(seen)) < most:
                    some[at] = person
    return some, namesakes


def searches(some, namesakes, chance):
    """The questions, by kind: each a list of paths."""
    def year(person):
        return person['born'][:4] if namesakes[truth.full(person)] > 1 else ''

    def record(words):
        return '/api/v1/records?' + urllib.parse.urlencode({'q': words, 'size': 10})

    asked = {
        'name, exact': [record(truth.full(p)) for p in some],
        'name with year': [record(truth.KINDS['surname_given_year'](p, '', chance)) for p in some],
        'name, typing error': [record(truth.KINDS['typing_error'](p, year(p), chance)) for p in some],
        'name in Latin letters': [record(truth.KINDS['latin'](p, year(p), chance)) for p in some],
        'a common surname alone': [record(name) for name in ['Иванов', 'Петров', 'Ким', 'Шмидт', 'Ковальский', 'Кузнецова']],
        'operation, region, period': ['/api/v1/records?' + urllib.parse.urlencode(facets) for facets in FACETS],
        'words of the entry': [record(words) for words in WORDS],
        'no question, first page': ['/api/v1/records'],
        'cross-table, repeated': [TABLE],
        'suggestion': ['/api/v1/suggest?' + urllib.parse.urlencode({'q': p['name']['surname'][:4]}) for p in some[:50]],
    }
    return asked


class Spy:
    """Reads from the engine's log what the service asks it."""

    def __init__(self, site):
        self.log = site.data / 'logs' / 'search-engine.log'
        self.engine = Client(int(site.settings['engine.port']))
        self.api = Client(PORT)

    def __enter__(self):
        self.engine.ask('PUT', '/records-read/_settings', json.dumps({engine_ratio.SLOWLOG: '0ms'}))
        return self

    def __exit__(self, *_):
        self.engine.ask('PUT', '/records-read/_settings', json.dumps({engine_ratio.SLOWLOG: '-1'}))

    def bodies(self, path):
        before = self.log.stat().st_size
        self.api.ask('GET', path)
        for _ in range(40):
            time.sleep(0.01)
            with self.log.open('rb') as file:
                file.seek(before)
                found = re.findall(r'source\[(\{.*\})\], id\[', file.read().decode('utf-8', 'replace'))
            if found:
                time.sleep(0.02)
                with self.log.open('rb') as file:
                    file.seek(before)
                    return re.findall(r'source\[(\{.*\})\], id\[', file.read().decode('utf-8', 'replace'))
        return []


def quantiles(times):
    return engine_ratio.quantile(times, .5), engine_ratio.quantile(times, .95)


def timed(site, asked, at_once):
    """Times of the service and of the engine for the same bodies; both are warm."""
    port = int(site.settings['engine.port'])
    of_api, of_engine = [], []

    def work(worker):
        api, engine = Client(PORT), Client(port)
        for path, bodies in asked[worker::at_once]:
            for body in bodies:
                engine.ask('POST', '/records-read/_search', body)
            of_engine.append(sum(engine.ask('POST', '/records-read/_search', body)[1] for body in bodies))

        for path, _ in asked[worker::at_once]:
            api.ask('GET', path)
            of_api.append(api.ask('GET', path)[1])

    with concurrent.futures.ThreadPoolExecutor(at_once) as threads:
        list(threads.map(work, range(at_once)))
    return quantiles(of_api), quantiles(of_engine)


def trigrams(site, some, names):
    """What PostgreSQL with pg_trgm needs for the same people: seconds to make the index, and the times of the questions."""
    settings = site.data / 'services.properties'
    psql(settings, ['create database trigrams'])
    file = pathlib.Path(tempfile.mkdtemp(prefix='trigrams-')) / 'names'
    with file.open('w', encoding='utf-8') as lines:
        for name, many in names.items():
            lines.write((name + '\n') * many)
    file.parent.chmod(0o755)
    made = psql(settings, ['create extension pg_trgm', 'create table person (name text)', f"copy person from '{file}'",
                           'create index on person using gin (name gin_trgm_ops)', 'analyze person'], 'trigrams')
    chance = random.Random(5)
    ask = "select name from person where name %% '%s' order by similarity(name, '%s') desc limit 10"
    exact = [ask % (name, name) for name in map(truth.full, some)]
    errors = [ask % (name, name) for name in (truth.KINDS['typing_error'](p, '', chance).rsplit(' ', 1)[0] for p in some)]
    times = [psql(settings, questions, 'trigrams') for questions in (exact, errors)]
    psql(settings, ['drop database trigrams'])
    shutil.rmtree(file.parent)
    return sum(made) / 1000, quantiles(times[0]), quantiles(times[1])


def measure(site, count, folder, options):
    rows = []

    def row(what, measured, floor='', ratio=''):
        rows.append((what, measured, floor, ratio))
        print(f'{count:>9,}  {what:<34} {measured:<24} {floor:<24} {ratio}', flush=True)

    files, half = [], count // 2
    for form, _, out in FORMS:
        if not (folder / out).exists():
            site.run('generate', '--count', str(half), '--seed', '7', '--format', form, '--out', str(folder / out),
                     '--truth', str(folder / f'{form}.truth'), *(['--book', '2'] if form == 'mos' else []))
        files.append(folder / f'{form}.truth')
    known = site.data.exists()
    empty = site.start()
    site.stop()
    load = 0
    for (_, form, out), source in zip(FORMS, ('generated', 'generated-2')):
        where = folder / out
        pages = sorted(map(str, where.iterdir())) if where.is_dir() else [str(where)]
        if not known:
            wall, said = site.run('import', '--format', form, '--source', source, *pages)
            print(said, flush=True)
            load += wall - empty
    documents = folder / 'documents.jsonl'
    site.documents(documents, SAMPLE)
    start = site.start()
    total = json.loads(urllib.request.urlopen(f'http://127.0.0.1:{PORT}/api/v1/records?size=1').read())['total']['value']
    copy, bulk = copy_floor(site, count), bulk_floor(site, count, documents)
    if not known:
        row('load, text to searchable', f'{load:.0f} s, {count / load:,.0f}/s', f'{copy:.0f} s COPY + {bulk:.0f} s _bulk',
            f'{load / (copy + bulk):.1f}')
    row('start with all of them', f'{start:.0f} s')
    database, index = site.database(), site.disk('index')
    row('disk a record, database + index', f'{database / count / 1000:.2f} + {index / count / 1000:.2f} KB')
    chance = random.Random(1)
    some, namesakes = people(files, options.questions, chance)
    asked = searches(some, namesakes, chance)
    with Spy(site) as spy:
        spied = {kind: [(path, spy.bodies(path)) for path in paths] for kind, paths in asked.items()}
    for kind, questions in spied.items():
        while len(questions) < 60:
            questions = questions + questions
        for at_once in (1, 8):
            api, engine = timed(site, questions, at_once)
            if not engine[1]:
                row(kind + (', 8 at once' if at_once > 1 else ''), '%.1f / %.1f ms' % api, 'answered without it')
            else:
                row(kind + (', 8 at once' if at_once > 1 else ''), '%.1f / %.1f ms' % api, '%.1f / %.1f ms' % engine,
                    f'{api[0] / engine[0]:.1f} / {api[1] / engine[1]:.1f}')
    engine, api = Client(int(site.settings['engine.port'])), Client(PORT)
    bodies = spied['cross-table, repeated'][0][1]
    cold = []
    for _ in range(7):
        engine.ask('POST', '/records-read/_cache/clear')
        counted = api.ask('GET', TABLE)[1]
        alone = 0
        for body in bodies:
            engine.ask('POST', '/records-read/_cache/clear')
            alone += engine.ask('POST', '/records-read/_search', body)[1]
        cold.append((counted, alone))
    cold.sort()
    counted, alone = cold[len(cold) // 2]
    row('cross-table over all, no cache', f'{counted:.0f} ms', f'{alone:.0f} ms' if bodies else '', f'{counted / alone:.1f}' if bodies else '')
    ids = [hit['id'] for hit in json.loads(api.ask('GET', '/api/v1/records?size=100')[0])['hits']]
    for number in ids:
        api.ask('GET', f'/records/{number}')
    row('page of a record', '%.1f / %.1f ms' % quantiles([api.ask('GET', f'/records/{number}')[1] for number in ids]))
    made, exact, errors = trigrams(site, some, namesakes)
    row('pg_trgm: names alone, load', f'{made:.0f} s')
    row('pg_trgm: name, exact', '%.1f / %.1f ms' % exact)
    row('pg_trgm: name, typing error', '%.1f / %.1f ms' % errors)
    row('resident memory, service + engine', '%d + %d MB' % tuple(site.memory()))
    site.stop()
    if options.rebuild:
        rebuild = site.run('reindex')[0] - empty
        row('rebuild of the index alone', f'{rebuild:.0f} s, {count / rebuild:,.0f}/s', f'{bulk:.0f} s _bulk', f'{rebuild / bulk:.1f}')
    if total < count * .8:
        sys.exit(f'of {count} only {total} are found')
    return [f'Measured on {datetime.date.today()}, {os.cpu_count()} cores, load before it {options.load:.1f}; {total:,} of {count:,} '
            'people are public. Two times are the median and the 95th percentile.', '', '| | measured | its floor | ratio |', '|---|---|---|---|',
            *('| %s |' % ' | '.join(cells) for cells in rows)]


def write(file, count, lines):
    text = file.read_text(encoding='utf-8')
    begin, end = f'<!-- {count} -->\n', f'<!-- end of {count} -->'
    if begin not in text or end not in text:
        sys.exit(f'{file} has no place for {count}: it needs the lines {begin.strip()} and {end}')
    head, rest = text.split(begin, 1)
    file.write_text(head + begin + '\n'.join(lines) + '\n' + end + rest.split(end, 1)[1], encoding='utf-8')


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('app', type=pathlib.Path)
    parser.add_argument('--counts', default='30000,300000')
    parser.add_argument('--write', type=pathlib.Path)
    parser.add_argument('--folder', type=pathlib.Path)
    parser.add_argument('--keep', action='store_true', help='leave the collections where they are')
    parser.add_argument('--no-rebuild', dest='rebuild', action='store_false', help='leave out the rebuild of the index')
    parser.add_argument('--questions', type=int, default=300)
    parser.add_argument('--engine-heap', default='2g')
    options = parser.parse_args()
    options.load = os.getloadavg()[0]
    for count in map(int, options.counts.split(',')):
        folder = (options.folder or pathlib.Path(tempfile.mkdtemp(prefix='at-size-'))) / str(count)
        folder.mkdir(parents=True, exist_ok=True)
        site = Site(options.app.resolve(), folder, options.engine_heap)
        try:
            lines = measure(site, count, folder, options)
        finally:
            site.stop()
        if options.write:
            write(options.write, count, lines)
        if not options.keep:
            shutil.rmtree(folder)


if __name__ == '__main__':
    main()
