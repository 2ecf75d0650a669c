#!/usr/bin/env python3
"""Which printed words do pages leave untranslated? Reads the table of fields of every so-many-th record of a running service.

  python3 untranslated.py LANG [--url http://localhost:8080] [--records 2000] [--most 40] [--limit 10]

LANG is the tag of a language of the pages. For sex, nationality, education, party, body, sentence and articles it counts the
values whose words the page says nothing about, or, on a page in Latin letters, in Cyrillic only. Prints a line for each field
(values, untranslated, share), the share of all, and the words left by how often they occur. The words are those of real entries:
keep what it prints to yourself. Ends with status 1 if a field's share is above the limit in percent. Needs only Python's standard
library, and the messages of this repository for the names of the fields.
"""
import argparse
import collections
import html
import os
import re
import sys
import urllib.error
import urllib.request

FIELDS = ['sex', 'nationality_verbatim', 'education', 'party', 'trial.body', 'sentence.verbatim', 'sentence.kind', 'trial.charge', 'trial.articles']
CYRILLIC = re.compile('[\u0400-\u04ff]')
ROW = re.compile(r'<tr>\s*<th scope="row">(.*?)</th>\s*<td[^>]*>(.*?)</td>\s*<td[^>]*>(.*?)</td>', re.S)
MESSAGES = os.path.join(os.path.dirname(__file__), '..', '..', 'src', 'main', 'resources', 'messages')


def text(markup):
    return ' '.join(html.unescape(re.sub('<[^>]+>', ' ', markup)).split())


def names(language):
    """The fields' names on the page."""
    known = {}
    folder = os.path.join(MESSAGES, language)
    for file in os.listdir(folder):
        with open(os.path.join(folder, file), encoding='utf-8') as lines:
            for line in lines:
                key, _, name = line.rstrip('\n').partition('=')
                if key.startswith('field.') and key[6:] in FIELDS:
                    known[name] = key[6:]
    return known


def page(url, record, language):
    try:
        with urllib.request.urlopen('%s/records/%d?lang=%s' % (url, record, language)) as answer:
            return answer.read().decode('utf-8')
    except urllib.error.HTTPError as error:
        if error.code in (404, 410):
            return ''
        raise


def last(url):
    """The highest id that is public, nearly: ids are dense, so doubling and halving finds it."""
    with urllib.request.urlopen(url + '/sitemap.xml') as answer:
        parts = re.findall(r'<loc>(.*?)</loc>', answer.read().decode('utf-8'))
    highest = 0
    for part in parts:
        path = '/' + html.unescape(part).split('/', 3)[3]
        with urllib.request.urlopen(url + path) as answer:
            found = [int(n) for n in re.findall(r'/records/(\d+)', answer.read().decode('utf-8', 'replace'))]
        highest = max([highest] + found)
    return highest


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument('language')
    arguments.add_argument('--url', default='http://localhost:8080')
    arguments.add_argument('--records', type=int, default=2000, help='how many pages are looked at')
    arguments.add_argument('--most', type=int, default=40, help='how many of the words are printed')
    arguments.add_argument('--limit', type=float, default=10, help='percent of a field that may be left')
    told = arguments.parse_args()
    fields = names(told.language)
    latin = told.language not in ('ru', 'uk')
    values, left, words = collections.Counter(), collections.Counter(), collections.Counter()
    highest = last(told.url)
    for record in range(1, highest + 1, max(1, highest // told.records)):
        for name, printed, understood in ROW.findall(page(told.url, record, told.language)):
            field = fields.get(text(name))
            printed, understood = text(printed), text(understood)
            if field is None or not CYRILLIC.search(printed):
                continue
            if field == 'trial.charge' and not understood:
                continue  # an accusation without an article is quoted, not translated
            values[field] += 1
            if not understood or latin and CYRILLIC.search(understood):
                left[field] += 1
                words[field, understood if latin and understood else printed] += 1
    for field in FIELDS:
        if values[field]:
            print('%-22s %6d values, %5d left, %5.1f %%' % (field, values[field], left[field], 100 * left[field] / values[field]))
    total = sum(values.values())
    print('%-22s %6d values, %5d left, %5.1f %%' % ('all', total, sum(left.values()), 100 * sum(left.values()) / max(1, total)))
    for (field, word), count in words.most_common(told.most):
        print('%5d  %-22s %s' % (count, field, word[:120]))
    return 1 if any(100 * left[field] > told.limit * values[field] for field in values) else 0


if __name__ == '__main__':
    sys.exit(main())
