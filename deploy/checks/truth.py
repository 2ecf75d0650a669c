#!/usr/bin/env python3
"""Scores a running service against the truth about invented people.

  quarkus-run.jar generate --count 30000 --seed 5 --format lists --out people.txt --truth truth.jsonl
  quarkus-run.jar import --format lists --source generated people.txt
  python3 truth.py truth.jsonl [--url http://localhost:8080] [--questions 2000] [--nobody 500] [--source generated]

Names: asks for people as relatives do (as printed before misprints, without patronymic but with the year, in Latin letters, with a typing error,
turned round, with initials and year, with the region); who has namesakes is asked for with the year of birth. Prints by kind how often the person
is the first hit (R@1) and among ten (R@10), how many of all answers called "found" are right, and how often a name that nobody bears is
"found". Operations: takes all records away as JSON Lines and prints, by operation, how many people were of it, how many are
counted in it, and how many of these rightly. Needs only Python's standard library.
"""
import argparse
import collections
import json
import random
import statistics
import sys
import time
import urllib.parse
import urllib.request

LATIN = dict(zip('абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
                 'a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya'.split(' ')))
LETTERS = 'абвгдежзиклмнопрстуфхцчшыюя'
NOBODY = ['Жбу', 'Хрюш', 'Цвяк', 'Щепт', 'Фырг', 'Эвкл', 'Юшмо', 'Пфук', 'Гжавл', 'Ыттах', 'Брыкт', 'Мцыкв']
NOBODY_ENDS = ['илюков', 'арцумян', 'озвиенко', 'ыпельский', 'ухтиашвили', 'эрдюхин', 'ойлюкас', 'юггенберг']


def latin(words):
    def letter(c):
        new = LATIN.get(c.lower(), c)
        return new.capitalize() if c.isupper() else new
    return ''.join(letter(c) for c in words)


def mistyped(word, chance):
    at = chance.randrange(1, max(2, len(word) - 1))
    return word[:at] + chance.choice([c for c in LETTERS if c != word[at]]) + word[at + 1:]


def full(person):
    name = person['name']
    return '%s %s %s' % (name['surname'], name['given_name'], name['patronymic'])


KINDS = {
    'exact': lambda p, year, chance: full(p) + (' ' + year if year else ''),
    'surname_given_year': lambda p, year, chance: '%s %s %s' % (p['name']['surname'], p['name']['given_name'], p['born'][:4]),
    'latin': lambda p, year, chance: latin(full(p)) + (' ' + year if year else ''),
    'typing_error': lambda p, year, chance: '%s %s %s %s' % (
        mistyped(p['name']['surname'], chance), p['name']['given_name'], p['name']['patronymic'], p['born'][:4]),
    'turned_round': lambda p, year, chance: '%s %s %s%s' % (
        p['name']['given_name'], p['name']['patronymic'], p['name']['surname'], ' ' + year if year else ''),
    'initials_year': lambda p, year, chance: '%s %s. %s. %s' % (
        p['name']['surname'], p['name']['given_name'][0], p['name']['patronymic'][0], p['born'][:4]),
    'with_place': lambda p, year, chance: '%s %s' % (full(p), p['fields'].get('residence', p['born'][:4]).split(',')[0]),
}


def ask(url, question, source):
    address = url + '/api/v1/records?' + urllib.parse.urlencode({'q': question, 'size': 10, 'source': source})
    began = time.perf_counter()
    with urllib.request.urlopen(urllib.request.Request(address, headers={'Accept': 'application/json'})) as answer:
        body = json.load(answer)
    return [hit['source']['position'] for hit in body['hits']], body['answer'], time.perf_counter() - began


def names(people, options, chance):
    namesakes = collections.Counter(full(p) for p in people)
    places = collections.defaultdict(set)
    for at, person in enumerate(people, 1):
        places[person['person']].add(at)
    first, ten, asked = collections.Counter(), collections.Counter(), collections.Counter()
    times = []
    found = right = 0
    for number in range(options.questions):
        kind = list(KINDS)[number % len(KINDS)]
        person = chance.choice(people)
        year = person['born'][:4] if namesakes[full(person)] > 1 else ''
        hits, answer, seconds = ask(options.url, KINDS[kind](person, year, chance), options.source)
        times.append(seconds)
        asked[kind] += 1
        here = places[person['person']]
        # without the year in the entry a namesake cannot be told apart: whoever has the same name is right
        same = {at for at in hits if full(people[at - 1]) == full(person)} if 'birth' not in person['fields'] else set()
        good = here | same
        first[kind] += bool(hits) and hits[0] in good
        ten[kind] += any(at in good for at in hits)
        if answer == 'found':
            found += 1
            right += hits[0] in good
    for kind in KINDS:
        print('%-20s %5d asked  R@1 %.3f  R@10 %.3f' % (kind, asked[kind], first[kind] / asked[kind], ten[kind] / asked[kind]))
    print('%-20s %5d asked  R@1 %.3f  R@10 %.3f' % (
        'all', options.questions, sum(first.values()) / options.questions, sum(ten.values()) / options.questions))
    wrongly = 0
    for number in range(options.nobody):
        person = chance.choice(people)
        question = '%s%s %s %s' % (chance.choice(NOBODY), chance.choice(NOBODY_ENDS), person['name']['given_name'], person['name']['patronymic'])
        wrongly += ask(options.url, question, options.source)[1] == 'found'
    print('found: %d of %d right (%.3f); of %d names that nobody bears %d are "found"' % (
        right, found, right / max(1, found), options.nobody, wrongly))
    print('median %.1f ms, 95th %.1f ms' % (1000 * statistics.median(times), 1000 * sorted(times)[int(.95 * len(times))]))


def operations(people, options):
    address = options.url + '/api/v1/exports/records.jsonl?' + urllib.parse.urlencode({'source': options.source})
    counted = collections.Counter()
    rightly = collections.Counter()
    with urllib.request.urlopen(address) as lines:
        for line in lines:
            record = json.loads(line)
            operation = (record['exported']['counted'].get('operation') or ['NONE'])[0].replace('NONE', '')
            counted[operation] += 1
            rightly[operation] += people[record['exported']['position'] - 1]['operation'] == operation
    print('%-24s %8s %8s %8s' % ('operation', 'were', 'counted', 'rightly'))
    for operation, were in collections.Counter(p['operation'] for p in people).most_common():
        print('%-24s %8d %8d %8d' % (operation or '(none)', were, counted[operation], rightly[operation]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('truth')
    parser.add_argument('--url', default='http://localhost:8080')
    parser.add_argument('--source', default='generated')
    parser.add_argument('--questions', type=int, default=2000)
    parser.add_argument('--nobody', type=int, default=500)
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    with open(options.truth, encoding='utf-8') as lines:
        people = [json.loads(line) for line in lines]
    names(people, options, random.Random(options.seed))
    operations(people, options)


if __name__ == '__main__':
    sys.exit(main())
