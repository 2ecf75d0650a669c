#!/usr/bin/env python3
"""Was this shown? Checks the proofs of a record's seal, and that one head of the log extends another, with Python alone.

  seal_proof.py PROOFS [--head HEAD]      PROOFS: the answer of /api/v1/records/NUMBER/seal
  seal_proof.py PROOFS --extends HEAD     PROOFS: the answer of /api/v1/seal/consistency?from=SIZE, with the size of HEAD

PROOFS and HEAD are files or addresses. HEAD is a head that was kept: the answer of /api/v1/seal, or datapackage.json of a data
package. Without --head the proofs are checked under the head that stands in them: then they agree with themselves, and nothing is
said of the log. The head that was kept must be of the size under which the proofs were made; if the log has grown since, --extends
joins the two. Ends with status 0 if all is proved, with 1 if anything is not.
"""
import argparse
import hashlib
import json
import pathlib
import sys
import urllib.request


def read(where):
    if where.startswith(('http://', 'https://')):
        with urllib.request.urlopen(where) as answer:
            return json.load(answer)
    return json.loads(pathlib.Path(where).read_text(encoding='utf-8'))


def sha256(*parts):
    return hashlib.sha256(b''.join(parts)).digest()


def node(left, right):
    return sha256(b'\1', left, right)


def climb(no, size, path, start):
    """The root to which a path leads from a leaf (RFC 9162, 2.1.3.2), None if it is too short or too long."""
    here, last, root = no, size - 1, start
    for step in path:
        if last == 0:
            return None
        if here & 1 or here == last:
            root = node(step, root)
            while here and not here & 1:
                here, last = here >> 1, last >> 1
        else:
            root = node(root, step)
        here, last = here >> 1, last >> 1
    return root if last == 0 else None


def extends(old, old_root, new, new_root, proof):
    """Whether one tree begins with another (RFC 9162, 2.1.4.2)."""
    if old == new:
        return old_root == new_root and not proof
    if not 0 < old < new or not proof:
        return False
    path = proof if old & (old - 1) else [old_root] + proof
    here, last = old - 1, new - 1
    while here & 1:
        here, last = here >> 1, last >> 1
    first = second = path[0]
    for step in path[1:]:
        if last == 0:
            return False
        if here & 1 or here == last:
            first, second = node(step, first), node(step, second)
            while here and not here & 1:
                here, last = here >> 1, last >> 1
        else:
            second = node(second, step)
        here, last = here >> 1, last >> 1
    return last == 0 and first == old_root and second == new_root


def faults(proof, size, root):
    """What is wrong with the proof of one leaf."""
    leaf = json.loads(proof['leaf'])
    if climb(leaf['no'], size, [bytes.fromhex(step) for step in proof['path']],
             sha256(b'\0', proof['leaf'].encode())) != root:
        yield 'is not under the root'
    if 'content' in proof:
        commitment = sha256(bytes.fromhex(proof['salt']), proof['content'].encode()).hex()
        if commitment != leaf['commitment']:
            yield 'is not of this content'
        content = json.loads(proof['content'])
        if (content['record'], content['revision']) != (leaf['record'], leaf['revision']):
            yield 'is of another record or revision'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('proofs')
    parser.add_argument('--head')
    parser.add_argument('--extends')
    options = parser.parse_args()
    given = read(options.proofs)
    if options.extends:
        kept = read(options.extends)
        kept = kept.get('seal', kept)
        good = (kept['size'], kept['root']) == (given['from'], given['fromRoot']) and extends(
            given['from'], bytes.fromhex(kept['root']), given['to'], bytes.fromhex(given['toRoot']),
            [bytes.fromhex(step) for step in given['proof']])
        print(f"the log of {given['to']} leaves, root {given['toRoot']},",
              'extends' if good else 'DOES NOT extend', f"the head of {kept['size']}")
        sys.exit(0 if good else 1)
    head = read(options.head) if options.head else given['head']
    head = head.get('seal', head)
    good = bool(given['proofs']) and (head['size'], head['root']) == (given['head']['size'], given['head']['root'])
    if not good:
        print('the proofs are not under this head')
    for proof in given['proofs']:
        leaf = json.loads(proof['leaf'])
        wrong = list(faults(proof, head['size'], bytes.fromhex(head['root'])))
        good = good and not wrong
        print(f"leaf {leaf['no']}, {leaf['day']}, {leaf['kind']} of record {leaf['record']}:",
              'NOT PROVED, ' + ' and '.join(wrong) if wrong else 'proved')
    sys.exit(0 if good else 1)


if __name__ == '__main__':
    main()
