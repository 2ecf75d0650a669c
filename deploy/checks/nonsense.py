#!/usr/bin/env python3
"""Is any question answered with a failure? Asks a running service nonsense of every kind, from a seed.

  python3 nonsense.py APP [--questions 20000] [--seed 1] [--slow 10]
  python3 nonsense.py --url http://localhost:8080 [--questions 20000] [--seed 1] [--slow 10]

APP is a built folder (target/quarkus-app): it starts the service with its own PostgreSQL and OpenSearch and the book of invented people. With
--url it asks a service that is there; let it be one of yours, for it sends forms, too. Questions are the kept inputs of the fuzz targets
(src/test/resources/fuzz), whole or in pieces, and letters of every script by chance, over all public addresses: pages, the interface,
exports, counts, drawings, feeds, OAI-PMH, forms without a token, paths that are none, headers. Four connections. Checked: every question is
answered, with no status of 500 and above, and within --slow seconds. Counts statuses by address; with what it found it ends with status 1.
Needs only Python's standard library; each question can be asked again by its number (--only).
"""
import argparse
import collections
import http.client
import pathlib
import random
import re
import tempfile
import threading
import time
import urllib.parse

from running import Service, check, finish

CORPUS = pathlib.Path(__file__).resolve().parents[2] / 'src/test/resources/fuzz'
CONNECTIONS = 4

SEARCH = ['q', 'sort', 'size', 'cursor', 'operation', '-operation', 'level', 'region', 'nationality', '-nationality', 'body', 'body_type', 'sentence', 'outcome', 'sex',
          'source', 'born', 'arrested', 'tried', 'executed', 'died', 'rehabilitated', 'other_case', 'year_born', 'year_arrested', 'lang', 'page']
COUNTING = ['rows', 'columns', 'of', 'share', 'look', 'by', 'between', 'what', 'step', 'part', 'order', 'facets']
ADDRESSES = [
    ('/records', SEARCH), ('/api/v1/records', SEARCH + ['facets', 'ids']), ('/counts', SEARCH + COUNTING), ('/api/v1/reports/counts', SEARCH + COUNTING),
    ('/api/v1/suggest', ['q', 'size', 'lang', 'most']), ('/facets/{word}', SEARCH + COUNTING), ('/records/{id}', ['lang', 'q', 'page', 'case']),
    ('/api/v1/records/{id}', ['lang', 'x']), ('/api/v1/records/{id}/related', ['lang']), ('/api/v1/records/{id}/seal', ['lang']),
    ('/records/{id}/letter', ['case', 'lang', 'name', 'archive', 'law']), ('/records/{id}/letter.pdf', ['case', 'lang', 'name']), ('/records/{id}/card.png', ['lang']),
    ('/records/{id}/correction', ['lang']), ('/card.png', ['lang', 'q']), ('/time', SEARCH + COUNTING), ('/delays', SEARCH + COUNTING), ('/flow', SEARCH + COUNTING),
    ('/map', SEARCH + COUNTING), ('/albums', ['operation', 'lang', 'q']), ('/albums/{word}', ['lang']), ('/figures', SEARCH + COUNTING), ('/research', SEARCH),
    ('/sources', ['lang']), ('/sources/{word}', ['lang']), ('/operations', ['lang']), ('/operations/{word}', ['lang']), ('/knowledge', ['q', 'lang']),
    ('/knowledge/{word}', ['q', 'lang']), ('/knowledge/{word}/{word}', ['lang']), ('/cite', ['page', 'style', 'lang']), ('/snapshots/{word}', ['lang']), ('/snapshots', ['page']),
    ('/seal', ['lang', 'record', 'date', 'code']), ('/kept', ['lang', 'ids']), ('/about', ['lang']), ('/dataset', ['lang']), ('/requests', ['lang']), ('/requests/{word}', []),
    ('/corrections/{word}', []), ('/feeds/records.atom', SEARCH), ('/feeds/books.atom', ['lang', 'q']), ('/sitemap/records-{id}.xml', []), ('/robots.txt', ['q']),
    ('/oai', ['verb', 'metadataPrefix', 'from', 'until', 'set', 'identifier', 'resumptionToken']), ('/sign-in', ['next', 'lang']),
    ('/api/v1/exports/records.{form}', SEARCH + ['ids']), ('/api/v1/exports/records/{id}.{form}', []), ('/api/v1/exports/counts.{form}', SEARCH + COUNTING),
    ('/api/v1/exports/figures.{form}', SEARCH + COUNTING), ('/api/v1/exports/time.{form}', SEARCH + COUNTING), ('/api/v1/exports/delays.{form}', SEARCH + COUNTING),
    ('/api/v1/reports/time', SEARCH + COUNTING), ('/api/v1/reports/delays', SEARCH + COUNTING), ('/api/v1/reports/figures', SEARCH + COUNTING),
    ('/api/v1/knowledge', ['lang']), ('/api/v1/knowledge/{word}', ['lang', 'q']), ('/api/v1/sources', ['lang']), ('/api/v1/sources/{word}', ['lang']),
    ('/api/v1/operations', ['lang']), ('/api/v1/citations', ['page', 'style', 'lang']), ('/api/v1/snapshots/{word}', []), ('/api/v1/seal', []),
    ('/api/v1/seal/consistency', ['from', 'to', 'first', 'second']), ('/api/v1/seal/leaves/{id}', []), ('/workshop', ['q']), ('/{word}', ['q']), ('/{word}/{word}', ['q']),
]
FORMS = ['/oai', '/kept', '/sign-in', '/sign-in/elsewhere', '/snapshots', '/api/v1/snapshots', '/requests', '/records/{id}/correction', '/records', '/workshop/sources', '/workshop/queue']
WORDS = ['sex', 'operation', 'year_executed', 'sentence', 'born', 'nationality', 'region', 'POLISH_00485', 'NATIONAL', 'DEATH', 'sample', 'generated', 'unknown', 'name', 'newest',
         'relevance', 'f', 'm', 'month', 'year', 'quarter', 'arrested', 'executed', 'arrested-executed', 'distinct', 'records', 'rows', 'columns', 'table', 'map', 'gost', 'apa', 'chicago',
         'orders', 'people', 'places', 'works', 'ru', 'en', 'uk', 'pl', 'de', 'xx', '1', '0', '-1', '20', '100', '101', '99999999999999999999', '1937', '1937..1938', '..1938-11', '1937-13',
         'Identify', 'ListSets', 'ListRecords', 'ListIdentifiers', 'GetRecord', 'ListMetadataFormats', 'oai_dc', '1937-11-12', '2026-01-01T00:00:00Z', '/records?q=%D0%98%D1%8F', '//x', '']
FORMATS = ['csv', 'json', 'jsonl', 'jsonld', 'xlsx', 'ods', 'parquet', 'ged', 'gedcom', 'xml', 'pdf', 'tsv', 'svg', 'exe', 'x']
HEADERS = ['Accept', 'Accept-Language', 'If-Modified-Since', 'If-None-Match', 'Cookie', 'Range', 'Referer', 'Origin', 'Sec-Fetch-Site', 'X-Request-ID', 'X-Forwarded-For', 'Content-Type', 'Accept-Encoding']
RANGES = [(0x20, 0x7E), (0x400, 0x45F), (0x400, 0x45F), (0x460, 0x52F), (0xA0, 0x24F), (0x300, 0x36F), (0x370, 0x3FF), (0x5D0, 0x5EA), (0x621, 0x64A), (0x531, 0x556), (0x10D0, 0x10FA),
          (0x1100, 0x11F9), (0x2000, 0x206F), (0x2190, 0x21FF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xE000, 0xF8FF), (0xFB00, 0xFB4F), (0xFE00, 0xFE0F), (0xFF00, 0xFFEF), (0x1F600, 0x1F64F),
          (0x10330, 0x1034A), (0x00, 0x1F)]


class Nonsense:
    """What is asked, by number: the same number of the same seed is the same question."""

    def __init__(self, seed):
        self.seed = seed
        self.texts = [f.read_bytes() for folder in ('names', 'dates', 'addresses', 'requests', 'cursors') for f in sorted((CORPUS / folder).iterdir())]
        self.entries = [f.read_bytes()[1:] for f in sorted((CORPUS / 'entries').iterdir())]

    def value(self, r):
        """Bytes, since what is sent need not be text."""
        kind = r.randrange(10)
        if kind < 3:
            return r.choice(WORDS).encode()
        if kind < 6:
            return self.mangled(r, r.choice(self.texts))
        if kind == 6:
            low, high = r.choice(RANGES)
            return ''.join(chr(r.randint(low, high)) for _ in range(r.randint(1, 12))).encode(errors='replace')
        if kind == 7:
            return ''.join(chr(r.randint(*r.choice(RANGES))) for _ in range(r.randint(1, 60))).encode(errors='replace')
        if kind == 8:
            return self.mangled(r, r.choice(self.entries))[:600]
        return r.choice([b'\xff\xfe', b'\xc0\xaf', b'\xed\xa0\x80', b'%', b'\0', b'\xe2\x80\xae', b'a' * 3000, b'\\' * 50, b'(' * 99, b'"' * 3, b'..', b'../../etc/passwd', b'${7*7}', b'{{7}}',
                         b"' OR 1=1 --", b'<script>', 'а '.encode() * 250, 'щ'.encode() * 500, b'[[[[', b'*:*', b'-', b'..1938..', b'~'])

    def mangled(self, r, text):
        text = bytearray(text)
        for _ in range(r.choice((0, 0, 1, 3))):
            at = r.randrange(len(text) + 1)
            how = r.randrange(4)
            if how == 0:
                del text[at:at + r.randint(1, 5)]
            elif how == 1:
                text[at:at] = chr(r.randint(*r.choice(RANGES))).encode(errors='replace')
            elif how == 2:
                text[at:at] = text[at:at + 20]
            elif at < len(text):
                text[at] = r.randrange(256)
        return bytes(text)

    def word(self, r):
        return urllib.parse.quote(r.choice(WORDS).encode() if r.random() < 0.7 else self.value(r)[:60], safe='') or 'x'

    def path(self, r, pattern):
        path = re.sub(r'\{word\}', lambda _: self.word(r), pattern)
        path = re.sub(r'\{form\}', lambda _: r.choice(FORMATS), path)
        return re.sub(r'\{id\}', lambda _: str(r.choice((1, 2, 3, 17, r.randrange(1, 300), 10 ** 17, 0))), path)

    def query(self, r, names):
        pairs = []
        for _ in range(r.choice((0, 1, 1, 1, 2, 3, 5))):
            name = r.choice(names) if names and r.random() < 0.95 else self.word(r)
            value = self.value(r)
            pairs.append(name + '=' + (urllib.parse.quote(value, safe='') if r.random() < 0.97 else re.sub('[^!-~]', '', value.decode('latin-1')).replace('#', '')))
        return '&'.join(pairs)

    def question(self, number):
        """Method, pattern of the address, address, headers, body."""
        r = random.Random(f'{self.seed}/{number}')
        headers = {}
        if r.random() < 0.15:
            headers[r.choice(HEADERS)] = re.sub(rb'[\0-\x1f\x7f]', b'', self.value(r)).decode('latin-1')
        if r.random() < 0.04:
            pattern = r.choice(FORMS)
            headers.setdefault('Content-Type', r.choice(('application/x-www-form-urlencoded', 'application/json', 'multipart/form-data; boundary=x', 'text/plain')))
            body = self.query(r, ['token', 'name', 'password', 'q', 'id', 'page', 'verb', 'text', 'title']).encode() if r.random() < 0.7 else self.value(r)
            return 'POST', 'POST ' + pattern, self.path(r, pattern), headers, body
        pattern, names = r.choice(ADDRESSES[:7]) if r.random() < 0.4 else r.choice(ADDRESSES)
        query = self.query(r, names)
        return r.choice(('GET',) * 30 + ('HEAD',)), pattern, self.path(r, pattern) + ('?' + query if query else ''), headers, None


class Asking:
    def __init__(self, address, nonsense, numbers, slow):
        self.address, self.nonsense, self.numbers, self.slow = address, nonsense, iter(numbers), slow
        self.lock, self.statuses, self.wrong, self.longest = threading.Lock(), collections.defaultdict(collections.Counter), [], (0, '')

    def run(self):
        threads = [threading.Thread(target=self.one_connection) for _ in range(CONNECTIONS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def one_connection(self):
        connection = None
        while True:
            with self.lock:
                number = next(self.numbers, None)
            if number is None:
                return
            method, pattern, path, headers, body = self.nonsense.question(number)
            began = time.monotonic()
            for attempt in (1, 2):
                try:
                    if connection is None:
                        connection = http.client.HTTPConnection(self.address, timeout=60)
                    connection.request(method, path, body, headers)
                    answer = connection.getresponse()
                    answer.read()
                    status = answer.status
                    if answer.will_close:
                        connection.close()
                    break
                except (OSError, http.client.HTTPException) as e:
                    # Who refused a request may have closed the connection behind the one before.
                    status = type(e).__name__
                    connection.close()
                    connection = None
            took = time.monotonic() - began
            with self.lock:
                self.statuses[pattern][status] += 1
                self.longest = max(self.longest, (took, f'{number}: {method} {path[:200]}'))
                if not isinstance(status, int) or status >= 500 or took > self.slow:
                    self.wrong.append((number, status, round(took, 2), method, path[:300], headers))


def ask(address, options):
    numbers = [options.only] if options.only is not None else range(options.questions)
    asking = Asking(address, Nonsense(options.seed), numbers, options.slow)
    began = time.monotonic()
    asking.run()
    seconds = time.monotonic() - began
    all_of_them = collections.Counter()
    for pattern, statuses in sorted(asking.statuses.items()):
        all_of_them += statuses
        print(f'  {pattern:40} {dict(statuses.most_common())}')
    print(f'{sum(all_of_them.values())} questions in {seconds:.0f} s: {dict(all_of_them.most_common())}; the longest {asking.longest[0]:.2f} s, {asking.longest[1]}')
    failed = [w for w in asking.wrong if not isinstance(w[1], int) or w[1] >= 500]
    check('all are answered, none by a failure', not failed, failed[:10])
    check(f'none takes longer than {options.slow} s', not [w for w in asking.wrong if w[2] > options.slow], [w for w in asking.wrong if w[2] > options.slow][:5])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('app', type=pathlib.Path, nargs='?')
    parser.add_argument('--url')
    parser.add_argument('--questions', type=int, default=20000)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--slow', type=float, default=10, help='seconds that an answer may take: exports of all records take some')
    parser.add_argument('--only', type=int, help='ask one question again')
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix='nonsense-'))
    if options.url:
        ask(urllib.parse.urlsplit(options.url).netloc, options)
    else:
        service = Service(options.app, folder, heap='768m').start()
        try:
            service.await_ready(300)
            ask(f'127.0.0.1:{service.port}', options)
            errors = re.findall(r'^.*\bERROR\b.*$', service.log.read_text(errors='replace'), re.M)
            check('the log tells of no error', not errors, errors[:5])
        finally:
            service.stop()
    finish(folder)


if __name__ == '__main__':
    main()
