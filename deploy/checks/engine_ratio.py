#!/usr/bin/env python3
"""How much slower is the API than the engine behind it? Both are asked the same, in turn, in one run.

  python3 engine_ratio.py --data-dir data [--url http://localhost:8080] [--rounds 100] [--most 2.5] [--names NAMES.txt] [--counts]

DIR is the data directory of a running service with embedded services. For some seconds the engine is made to log what it
is asked; each search is asked once by the API, and the bodies that the service sent are read from the engine's log. Then
API and engine are asked in turn. Prints medians and 95th percentiles, of all bodies of a request added up and of the slowest alone; ends with
status 1 if the ratio of the 95th percentiles to all bodies, over all searches, is above --most. With names (one a line) it also compares name searches with a plain match query on the
text of the entries. With --counts tables and facets are asked for instead, of distinct persons and of records, and the
caches of the engine are emptied before every request, so that both count anew. Needs only Python's standard library.
"""
import argparse
import json
import pathlib
import re
import sys
import time
import urllib.parse
import urllib.request

SEARCHES = [
    {},
    {'sentence': 'DEATH'},
    {'sentence': 'DEATH', 'sex': 'f'},
    {'arrested': '1937-08..1938-11'},
    {'nationality': 'поляк', 'sort': 'executed'},
    {'q': 'бухгалтер завода'},
    {'year_executed': '1938', 'sort': 'name'},
]
COUNTS = [
    'reports/counts?rows=operation&columns=outcome',
    'reports/counts?rows=operation&columns=outcome&of=records',
    'reports/counts?rows=region&columns=nationality&sentence=DEATH',
    'reports/counts?rows=nationality&columns=body_type&arrested=1937-08..1938-11',
    'reports/counts?rows=article&columns=outcome',
    'reports/counts?rows=age_band&columns=sex&q=' + urllib.parse.quote('бухгалтер завода'),
    'records?size=1&facets=operation,region,nationality',
    'records?size=1&facets=article,age_band,month_arrested&sentence=DEATH',
]
SLOWLOG = 'index.search.slowlog.threshold.query.warn'


def get(url, body=None, method=None):
    request = urllib.request.Request(url, method=method, data=None if body is None else body.encode())
    request.add_header('Content-Type', 'application/json')
    began = time.perf_counter()
    with urllib.request.urlopen(request) as answer:
        content = answer.read()
    return content, (time.perf_counter() - began) * 1000


def api(url, search):
    return url + '/api/v1/' + (search if isinstance(search, str) else 'records?' + urllib.parse.urlencode(search))


def bodies(log, search, url):
    """The requests that the service sends for one search, as the engine logs them."""
    before = log.stat().st_size
    get(api(url, search))
    time.sleep(0.3)
    with log.open('rb') as file:
        file.seek(before)
        text = file.read().decode('utf-8', 'replace')
    return re.findall(r'source\[(\{.*\})\], id\[', text)


def quantile(times, share):
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def row(name, times):
    print('%-44s median %7.1f ms   95th %7.1f ms' % (name, quantile(times, .5), quantile(times, .95)))


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument('--data-dir', required=True, type=pathlib.Path)
    arguments.add_argument('--url', default='http://localhost:8080')
    arguments.add_argument('--rounds', type=int, default=100)
    arguments.add_argument('--most', type=float, default=2.5)
    arguments.add_argument('--names', type=argparse.FileType(encoding='utf-8'))
    arguments.add_argument('--counts', action='store_true')
    arguments = arguments.parse_args()
    port = dict(line.strip().split('=', 1) for line in (arguments.data_dir / 'services.properties').open()
                if '=' in line)['engine.port']
    engine = 'http://127.0.0.1:%s/records-read' % port
    log = arguments.data_dir / 'logs' / 'search-engine.log'

    get(engine + '/_settings', json.dumps({SLOWLOG: '0ms'}), 'PUT')
    try:
        asked = [(search, bodies(log, search, arguments.url)) for search in (COUNTS if arguments.counts else SEARCHES)]
    finally:
        get(engine + '/_settings', json.dumps({SLOWLOG: '-1'}), 'PUT')
    by_api, by_engine, by_slowest = [], [], []
    of = {}

    def fresh():
        if arguments.counts:
            get(engine + '/_cache/clear', '', 'POST')

    for turn in range(arguments.rounds):
        for search, sent in asked:
            if not sent:
                sys.exit('the engine logged nothing for %s; is %s its log?' % (search, log))
            fresh()
            _, took = get(api(arguments.url, search))
            alone = []
            for body in sent:
                fresh()
                alone.append(get(engine + '/_search', body)[1])
            direct = sum(alone)
            if turn:  # the first turn warms up
                by_api.append(took)
                by_engine.append(direct)
                by_slowest.append(max(alone))
                of.setdefault(str(search), []).append((took, direct))
    if arguments.counts:
        for (search, sent) in asked:
            pairs = of[str(search)]
            print('%6.2f  %7.0f ms  %d requests  %s' % (
                quantile([a / b for a, b in pairs], .5), quantile([a for a, _ in pairs], .5), len(sent), search))
    row('counts, API' if arguments.counts else 'searches with facets, API', by_api)
    row('the same bodies, engine', by_engine)
    ratio = quantile(by_api, .95) / quantile(by_engine, .95)
    print('ratio of the 95th percentiles: %.2f' % ratio)
    row('the slowest of the bodies alone, engine', by_slowest)
    print('ratio of the 95th percentiles: %.2f' % (quantile(by_api, .95) / quantile(by_slowest, .95)))

    if arguments.names:
        names = [line.strip() for line in arguments.names if line.strip()]
        by_name, by_match = [], []
        for name in names:
            match = json.dumps({'query': {'match': {'text': name}}, 'size': 10})
            by_name.append(get(api(arguments.url, {'q': name, 'size': 10}))[1])
            by_match.append(get(engine + '/_search', match)[1])
        row('name searches, API', by_name)
        row('plain match query, engine', by_match)
        print('ratio of the medians: %.2f' % (quantile(by_name, .5) / quantile(by_match, .5)))
    sys.exit(1 if ratio > arguments.most else 0)


if __name__ == '__main__':
    main()
