"""Who visits a site, for the checks beside this file: readers, and people who work on the pages. Only Python's standard library."""
import html.parser
import http.client
import random
import re
import threading
import time
import urllib.parse

PASSWORD = 'четыре тихих слова у реки'


class Answer:
    """What came back: status 0 if nothing did, then `why` says it."""

    def __init__(self, status, seconds, headers, body, why=''):
        self.status, self.seconds, self.headers, self.body, self.why = status, seconds, headers, body, why

    @property
    def text(self):
        return self.body.decode(errors='replace')


class Forms(html.parser.HTMLParser):
    """The forms of a page: where each is sent, and what it would send as it stands."""

    def __init__(self, text):
        super().__init__()
        self.forms, self.area, self.choice = [], None, None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        has = dict(attributes)
        name = has.get('name')
        if tag == 'form':
            self.forms.append((has.get('action'), {}))
        elif not self.forms or not name and tag != 'option':
            return
        elif tag == 'input' and has.get('type') in ('radio', 'checkbox'):
            if 'checked' in has:
                self.forms[-1][1][name] = has.get('value', 'on')
        elif tag == 'input' and has.get('type') not in ('submit', 'file'):
            self.forms[-1][1][name] = has.get('value') or ''
        elif tag == 'textarea':
            self.area = name
            self.forms[-1][1][name] = ''
        elif tag == 'select':
            self.choice = name
        elif tag == 'option' and self.choice and ('selected' in has or self.choice not in self.forms[-1][1]):
            self.forms[-1][1][self.choice] = has.get('value') or ''

    def handle_endtag(self, tag):
        if tag == 'textarea':
            self.area = None
        elif tag == 'select':
            self.choice = None

    def handle_data(self, data):
        if self.area:
            self.forms[-1][1][self.area] += data


class Visitor:
    """A browser: a connection that is kept, cookies, and one address after the other. `port` may be a function that says where to go now."""

    def __init__(self, port, host='127.0.0.1', timeout=60, keep=True):
        self.port, self.host, self.timeout, self.keep = port, host, timeout, keep
        self.connection, self.at, self.cookies = None, None, {}

    def ask(self, method, path, body=None, headers=None):
        port = self.port() if callable(self.port) else self.port
        if self.connection is None or self.at != port:
            self.close()
            self.connection, self.at = http.client.HTTPConnection(self.host, port, timeout=self.timeout), port
        said = {'Accept': '*/*', 'Connection': 'keep-alive' if self.keep else 'close'}
        if self.cookies:
            said['Cookie'] = '; '.join(f'{name}={value}' for name, value in self.cookies.items())
        said.update(headers or {})
        began = time.monotonic()
        for attempt in (1, 2):
            fresh = self.connection.sock is None
            try:
                self.connection.request(method, path, body, said)
                came = self.connection.getresponse()
                content = came.read()
                break
            except (OSError, http.client.HTTPException) as e:
                self.close()
                # As browsers do: a connection that was kept may have been closed meanwhile, which says nothing of the request.
                if fresh or attempt == 2 or not isinstance(e, (ConnectionError, http.client.RemoteDisconnected)):
                    return Answer(0, time.monotonic() - began, {}, b'', f'{type(e).__name__}: {e}')
                self.connection = http.client.HTTPConnection(self.host, port, timeout=self.timeout)
        for cookie in came.headers.get_all('Set-Cookie') or []:
            name, value = cookie.split(';')[0].split('=', 1)
            self.cookies[name] = value
        lower = {name.lower(): value for name, value in came.headers.items()}
        if lower.get('connection') == 'close' or not self.keep:
            self.close()
        return Answer(came.status, time.monotonic() - began, lower, content)

    def get(self, path, **headers):
        return self.ask('GET', path, headers=headers)

    def close(self):
        if self.connection:
            self.connection.close()
            self.connection = None

    def form(self, path, action):
        """A form of a page as it stands, by where it is sent.

        Raises OSError if the page is not there or has none."""
        answer = self.get(path)
        for there, fields in Forms(answer.text).forms:
            if there == action:
                return fields
        raise OSError(f'{path} is {answer.status} {answer.why} and has no form for {action}')

    def send(self, action, fields, **headers):
        body = urllib.parse.urlencode(fields)
        return self.ask('POST', action, body, {'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin', **headers})

    def sign_in(self, name):
        """Raises OSError if that does not succeed."""
        fields = self.form('/sign-in?lang=en', '/sign-in')
        answer = self.send('/sign-in', {**fields, 'name': name, 'password': PASSWORD})
        if answer.status != 303 or 'knigi-session' not in self.cookies:
            raise OSError(f'{name} cannot sign in: {answer.status} {answer.why}')


class Typist(Visitor):
    """A volunteer with a page of a book, who types an entry; `go_on` saves what is typed so far, as the script of the page does."""

    def begin(self, name, source):
        self.sign_in(name)
        source_page = f'/workshop/sources/{source}'
        token = self.form(source_page, f'{source_page}/pages')['form-token']
        boundary = 'x' * 20
        parts = ''.join(f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'
                        for field, value in (('form-token', token), ('label', name)))
        self.ask('POST', f'{source_page}/pages', (parts + f'--{boundary}--\r\n').encode(),
                 {'Content-Type': f'multipart/form-data; boundary={boundary}', 'Sec-Fetch-Site': 'same-origin'})
        page = max(re.findall(r'href="(/workshop/pages/\d+)', self.get(source_page).text), key=lambda found: int(found.split('/')[-1]))
        fields = self.form(page, f'{page}/drafts')
        begun = self.send(f'{page}/drafts', {**fields, 'text': f'{name} Прохор Ильич, родился в 1899 г.;\nплотник.'})
        drafts = re.findall(r'href="(/workshop/drafts/\d+)', self.get('/workshop').text)
        if not drafts:
            raise OSError(f'{name} could begin no draft: {begun.status} {begun.why}')
        self.draft = drafts[0]
        self.fields = self.form(self.draft, self.draft)
        return self

    def go_on(self, words):
        """Saves; what it returns has status 200 if that is acknowledged."""
        self.fields['f:profession'] = words
        answer = self.send(self.draft, {**self.fields, 'act': 'save'}, Accept='application/json')
        now = re.search(r'"version":"?([^",}]+)', answer.text)
        if now:
            self.fields['version'] = now.group(1)
        return answer

    def stands(self):
        """What is kept of it."""
        return self.form(self.draft, self.draft).get('f:profession')


class Crowd:
    """Threads that do something again and again until told to stop; what each does is noted by itself."""

    def __init__(self, works):
        self.ended = threading.Event()
        self.threads = [threading.Thread(target=self._go_on, args=(work,), daemon=True) for work in works]

    def _go_on(self, work):
        while not self.ended.is_set():
            work(self.ended)

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        for thread in self.threads:
            thread.join(120)


def think(ended, chance, seconds):
    """A pause as people make it: mostly short, sometimes long."""
    ended.wait(min(seconds * 6, chance.expovariate(1 / seconds)))


def percentile(values, part):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else 0.0
