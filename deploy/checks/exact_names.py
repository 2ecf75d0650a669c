#!/usr/bin/env python3
"""Are people found by their names exactly as printed? Asks a running service for each and looks at the first hits.

  python3 exact_names.py PEOPLE.tsv [--url http://localhost:8080] [--first 3] [--threads 2]

PEOPLE.tsv has a header and the columns `id` and `name`; `id` is "FILE-POSITION" without the file's ending, as "44-28" for
the 28th person of 44.htm. Prints those not found and a count, and ends with status 1 if there are any. Needs only
Python's standard library.
"""
import argparse
import concurrent.futures
import csv
import json
import statistics
import sys
import time
import urllib.parse
import urllib.request


def place(hit):
    source = hit.get('source') or {}
    name = (source.get('file') or '').rsplit('/', 1)[-1]
    return '%s-%s' % (name.rsplit('.', 1)[0], source.get('position'))


def ask(url, name, first):
    address = url + '/api/v1/records?' + urllib.parse.urlencode({'q': name, 'size': first})
    began = time.perf_counter()
    with urllib.request.urlopen(urllib.request.Request(address, headers={'Accept': 'application/json'})) as answer:
        body = json.load(answer)
    return [place(hit) for hit in body['hits']], body['answer'], time.perf_counter() - began


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument('people')
    arguments.add_argument('--url', default='http://localhost:8080')
    arguments.add_argument('--first', type=int, default=3, help='how many hits are looked at')
    arguments.add_argument('--threads', type=int, default=2)
    arguments = arguments.parse_args()
    with open(arguments.people, encoding='utf-8', newline='') as file:
        people = list(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))
    missed = []
    unsure = 0
    times = []
    with concurrent.futures.ThreadPoolExecutor(arguments.threads) as pool:
        answers = pool.map(lambda person: ask(arguments.url, person['name'], arguments.first), people)
        for person, (places, answer, seconds) in zip(people, answers):
            times.append(seconds)
            unsure += answer != 'found'
            if person['id'] not in places:
                missed.append(person)
                print('not found: %s %s; hits: %s (%s)' % (person['id'], person['name'], places, answer))
    print('%d of %d people in the first %d hits; answer other than found: %d; median %.1f ms' % (
        len(people) - len(missed), len(people), arguments.first, unsure, 1000 * statistics.median(times)))
    sys.exit(1 if missed else 0)


if __name__ == '__main__':
    main()
