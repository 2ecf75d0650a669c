// Makes the workplace lighter where scripts run; everything works without it.
// A draft saves itself, and what could not be saved stays in the browser until it can; the image of a page can be turned and enlarged.
"use strict";

(function () {
  const QUIET = 1200; // milliseconds without a key before a draft is saved

  function draft(form) {
    const key = "draft-" + form.dataset.draft;
    const state = document.getElementById("save-state");
    const version = form.elements.namedItem("version");
    const raw = form.elements.namedItem("raw");
    const touched = new Set();
    let read = raw.value; // the text that the fields on the page were read from
    let timer = 0;
    let running = false;
    let again = false;
    let leaving = false;

    const named = () => ["f:surname", "f:given_name", "f:birth.date"]
      .map((name) => form.elements.namedItem(name)?.value).join(" ");
    let names = named(); // those for which the page tells who may be the same person

    const say = (text) => { state.textContent = text; };

    // Fields that nobody touched are not sent: after the text was read again they would undo what was read.
    form.addEventListener("formdata", (event) => {
      for (const name of [...event.formData.keys()]) {
        if (name.startsWith("f:") && !touched.has(name)) { event.formData.delete(name); }
      }
    });

    function typed() {
      const data = new URLSearchParams();
      for (const [name, value] of new FormData(form)) {
        data.append(name, value);
      }
      data.set("act", "save");
      return data;
    }

    async function freshPage() {
      const answer = await fetch(location.pathname, { redirect: "manual" });
      return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
    }

    // After signing in again the page's token is another one: take it from a fresh copy of the page.
    async function freshToken() {
      const page = await freshPage();
      const token = page && page.querySelector("form[data-draft] input[name=form-token]");
      if (!token) { return false; }
      form.elements.namedItem("form-token").value = token.value;
      return true;
    }

    function send() {
      return fetch(form.action, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: typed(),
        redirect: "manual",
        keepalive: leaving,
      });
    }

    async function save() {
      clearTimeout(timer);
      timer = 0;
      if (running) { again = true; return; }
      running = true;
      again = false;
      const sent = raw.value;
      say(form.dataset.saving);
      try {
        let answer = await send();
        if ((answer.status === 401 || answer.status === 403) && await freshToken()) {
          answer = await send();
        }
        if (answer.ok) {
          const told = await answer.json();
          version.value = told.version;
          localStorage.removeItem(key);
          say(form.dataset.saved + " " + told.saved);
          attention(told.attention);
          if (sent !== read) { await readAgain(sent); } else if (names !== named()) { await lookForSame(); }
        } else if (answer.status === 409) {
          keep();
          conflict();
          running = false;
          return;
        } else {
          keep();
          say(answer.status === 401 || answer.status === 403 ? form.dataset.signin : form.dataset.lost);
          schedule(10000);
        }
      } catch (unreachable) {
        keep();
        say(form.dataset.lost);
        schedule(10000);
      }
      running = false;
      if (again) { schedule(QUIET); }
    }

    // The text was changed and saved, so the service has read it anew: show what it understood now.
    async function readAgain(text) {
      const page = await freshPage();
      if (!page || again) { return; }
      read = text;
      const fields = document.getElementById("fields");
      document.getElementById("understood").replaceWith(page.getElementById("understood"));
      document.getElementById("likely").replaceWith(page.getElementById("likely"));
      if (!fields.contains(document.activeElement)) {
        const fresh = page.getElementById("fields");
        fresh.querySelectorAll("[autofocus]").forEach((field) => field.removeAttribute("autofocus"));
        fields.replaceWith(fresh);
        touched.clear();
        marksOutOfTheWay();
        return;
      }
      for (const field of page.querySelectorAll("#fields [name^='f:']")) {
        const here = form.elements.namedItem(field.name);
        if (here && !touched.has(field.name)) { here.value = field.value; }
      }
    }

    // Another name: whether this person is there already is asked anew.
    async function lookForSame() {
      const page = await freshPage();
      if (!page) { return; }
      names = named();
      document.getElementById("likely").replaceWith(page.getElementById("likely"));
    }

    function conflict() {
      const button = document.createElement("button");
      button.type = "submit";
      button.name = "act";
      button.value = "save";
      button.className = "quiet";
      button.textContent = form.dataset.both;
      state.replaceChildren(form.dataset.conflict + " ", button);
    }

    function keep() {
      const fields = {};
      for (const [name, value] of typed()) {
        if (name !== "form-token" && name !== "version" && name !== "act") { fields[name] = value; }
      }
      localStorage.setItem(key, JSON.stringify(fields));
    }

    function attention(all) {
      const list = document.createElement(all.length ? "ul" : "p");
      if (!all.length) { list.textContent = raw.value.trim() ? form.dataset.nothing : form.dataset.empty; }
      for (const each of all) {
        const item = document.createElement("li");
        item.append(each.words + " ");
        each.links.forEach((link, at) => {
          const a = document.createElement("a");
          a.href = link.href;
          a.textContent = link.label;
          item.append(at ? ", " : "", a);
        });
        list.append(item);
      }
      document.getElementById("attention").replaceChildren(list);
      warnings(all);
    }

    // The same beside the fields it speaks of.
    function warnings(all) {
      form.querySelectorAll(".said").forEach((said) => said.remove());
      form.querySelectorAll(".doubtful").forEach((field) => field.classList.remove("doubtful"));
      for (const each of all) {
        for (const link of each.links) {
          const input = link.href.startsWith("#f-") && document.getElementById(link.href.slice(1));
          const field = input && input.closest(".field");
          if (!field) { continue; }
          const id = link.href.replace("#f-", "p-");
          let said = document.getElementById(id);
          if (!said) {
            said = document.createElement("div");
            said.id = id;
            said.className = "hint said";
            field.append(said);
            field.classList.add("doubtful");
            input.setAttribute("aria-describedby", id);
          }
          const line = document.createElement("p");
          line.textContent = each.words.replace(/:$/, "");
          said.append(line);
        }
      }
    }

    function schedule(after) {
      clearTimeout(timer);
      timer = setTimeout(save, after);
    }

    function offer() {
      const kept = localStorage.getItem(key);
      if (!kept) { return; }
      const values = Object.entries(JSON.parse(kept));
      const field = (name) => form.elements.namedItem(name);
      if (values.every(([name, value]) => !field(name) || field(name).value === value)) {
        localStorage.removeItem(key);
        return;
      }
      const button = document.createElement("button");
      button.type = "button";
      button.className = "quiet";
      button.textContent = form.dataset.kept;
      button.addEventListener("click", () => {
        for (const [name, value] of values) {
          if (field(name)) { field(name).value = value; touched.add(name); }
        }
        button.remove();
        save();
      });
      state.after(button);
    }

    // With keys F2 marks a field, so the marks need not stand between one field and the next.
    function marksOutOfTheWay() {
      form.querySelectorAll("select.mark").forEach((mark) => { mark.tabIndex = -1; });
    }

    function mark(field) {
      const select = field && field.name && form.elements.namedItem(field.name.replace(/^f:/, "m:"));
      if (select && select.options) {
        select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
        say(select.getAttribute("aria-label") + ": " + select.selectedOptions[0].textContent);
        schedule(QUIET);
      }
    }

    let looked = -1;
    function lookAtNext() {
      const places = [...document.querySelectorAll("#attention a")]
        .map((a) => document.getElementById(decodeURIComponent(a.hash.slice(1))))
        .filter((place) => place);
      if (!places.length) { return; }
      looked = (looked + 1) % places.length;
      const folded = places[looked].closest("details");
      if (folded) { folded.open = true; }
      places[looked].focus();
    }

    document.addEventListener("keydown", (event) => {
      const control = event.ctrlKey || event.metaKey;
      if (control && event.key === "Enter") {
        form.querySelector("button[value=hand-in]").click();
      } else if (control && event.code === "KeyS" && !event.altKey && !event.shiftKey) {
        save();
      } else if (event.key === "F2") {
        mark(document.activeElement);
      } else if (event.key === "F4" && !event.altKey && !control) {
        lookAtNext();
      } else {
        return;
      }
      event.preventDefault();
    });

    form.addEventListener("input", (event) => { touched.add(event.target.name); schedule(QUIET); });
    // Kept until the next page says that it arrived: the session may be over.
    form.addEventListener("submit", () => { clearTimeout(timer); timer = 0; keep(); });
    addEventListener("pagehide", () => {
      if (timer) { leaving = true; keep(); save(); }
    });
    marksOutOfTheWay();
    offer();
  }

  // A form that is saved only when it is sent: what was typed stays in the browser until the next page shows that it arrived.
  function kept(form) {
    const key = "form-" + form.dataset.keep;
    const state = form.querySelector("[data-keep-state]");
    const field = (name) => form.elements.namedItem(name);
    const typed = {};
    let timer = 0;

    function keep() {
      clearTimeout(timer);
      timer = 0;
      localStorage.setItem(key, JSON.stringify(typed));
      state.textContent = form.dataset.keptNow;
    }

    form.addEventListener("input", (event) => {
      if (!event.target.name) { return; }
      typed[event.target.name] = event.target.value;
      clearTimeout(timer);
      timer = setTimeout(keep, QUIET / 2);
    });
    form.addEventListener("submit", () => { if (timer) { keep(); } sessionStorage.setItem("sent", key); });
    addEventListener("pagehide", () => { if (timer) { keep(); } });

    const before = Object.entries(JSON.parse(localStorage.getItem(key) || "{}"))
      .filter(([name, value]) => field(name) && field(name).value !== value);
    if (!before.length) { return; }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = form.dataset.kept;
    button.addEventListener("click", () => {
      for (const [name, value] of before) { field(name).value = value; typed[name] = value; }
      button.remove();
      keep();
    });
    state.after(" ", button);
  }

  // The page that follows a sent form does not hold that form: it arrived.
  function arrived() {
    const key = sessionStorage.getItem("sent");
    if (!key) { return; }
    sessionStorage.removeItem("sent");
    const still = [...document.querySelectorAll("form[data-keep]")].some((form) => "form-" + form.dataset.keep === key);
    if (!still) { localStorage.removeItem(key); }
  }

  // About the upper left corner and back into the window, so that every part of a turned page can be scrolled to.
  const TURNED = {
    0: "none",
    90: "rotate(90deg) translateY(-100%)",
    180: "rotate(180deg) translate(-100%, -100%)",
    270: "rotate(270deg) translateX(-100%)",
  };

  // Zoom stays from page to page, turn and place stay with the page; at an entry whose place is known the scan stands at that.
  function scan(figure) {
    const image = figure.querySelector(".scan-page");
    const windowed = figure.querySelector(".scan-window");
    const entry = figure.querySelector("#entry-place");
    const key = "scan-" + figure.dataset.scan;
    const kept = JSON.parse(localStorage.getItem(key) || "{}");
    let size = Number(localStorage.getItem("scan-size")) || 100;
    let turn = kept.turn || 0;
    let timer = 0;
    const show = () => {
      image.style.width = size + "%";
      image.style.transform = TURNED[turn];
    };
    const keep = () => {
      clearTimeout(timer);
      timer = 0;
      localStorage.setItem("scan-size", size);
      localStorage.setItem(key, JSON.stringify({
        turn,
        left: windowed.scrollLeft / windowed.scrollWidth,
        top: windowed.scrollTop / windowed.scrollHeight,
      }));
    };
    const stand = () => {
      if (entry) {
        const place = entry.getBoundingClientRect();
        const around = windowed.getBoundingClientRect();
        windowed.scrollTop += place.top - around.top - around.height / 5;
        windowed.scrollLeft += place.left - around.left - 16;
      } else {
        windowed.scrollLeft = (kept.left || 0) * windowed.scrollWidth;
        windowed.scrollTop = (kept.top || 0) * windowed.scrollHeight;
      }
    };
    const tools = document.createElement("div");
    tools.className = "scan-tools";
    const acts = [
      ["+", figure.dataset.larger, () => { size = Math.min(500, size + 25); }],
      ["−", figure.dataset.smaller, () => { size = Math.max(50, size - 25); }],
      ["↻", figure.dataset.turn, () => { turn = (turn + 90) % 360; }],
    ];
    for (const [sign, name, act] of acts) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "quiet";
      button.textContent = sign;
      button.title = name;
      button.setAttribute("aria-label", name);
      button.addEventListener("click", () => { act(); show(); keep(); });
      tools.append(button);
    }
    windowed.addEventListener("keydown", (event) => {
      const act = { "+": 0, "=": 0, "-": 1, "r": 2, "к": 2 }[event.key];
      if (act !== undefined) { acts[act][2](); show(); keep(); event.preventDefault(); }
    });
    windowed.addEventListener("scroll", () => {
      clearTimeout(timer);
      timer = setTimeout(keep, QUIET / 4);
    });
    addEventListener("pagehide", () => { if (timer) { keep(); } });
    figure.prepend(tools);
    show();
    if (!location.hash) { stand(); }
  }

  // What a machine read: a word of which it is not sure is shown on the scan, and selected in the box where it still stands.
  function machine(told) {
    const box = document.getElementById("text");
    const words = [...told.querySelectorAll("[data-word]")];
    const whole = told.querySelector(".machine-text");
    let last = -1;

    function select(at) {
      last = at;
      const word = words[at].textContent;
      const before = document.createRange();
      before.setStart(whole, 0);
      before.setEndBefore(words[at]);
      const about = before.toString().length * box.value.length / Math.max(1, whole.textContent.length);
      let found = -1;
      for (let i = box.value.indexOf(word); i >= 0; i = box.value.indexOf(word, i + 1)) {
        if (found < 0 || Math.abs(i - about) < Math.abs(found - about)) { found = i; }
      }
      const place = document.getElementById(words[at].hash.slice(1));
      if (place) { place.scrollIntoView({ block: "center", inline: "center" }); }
      if (found < 0) { return; }
      box.focus({ preventScroll: true });
      box.setSelectionRange(found, found + word.length);
      box.scrollTop = box.scrollHeight * found / box.value.length - box.clientHeight / 2;
    }

    words.forEach((word, at) => word.addEventListener("click", () => setTimeout(() => select(at))));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "F4" || event.altKey || event.ctrlKey || event.metaKey || !words.length) { return; }
      event.preventDefault();
      const next = (last + 1) % words.length;
      location.replace(words[next].hash);
      select(next);
    });

    if (!("waits" in told.dataset)) { return; }
    const look = setInterval(async () => {
      const answer = await fetch(location.pathname, { redirect: "manual" }).catch(() => null);
      if (!answer || !answer.ok) { return; }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (page.querySelector("#machine[data-waits]")) { return; }
      clearInterval(look);
      // Whoever has begun to type is not disturbed; the text is there at the next visit.
      if (!box.value) { location.reload(); }
    }, 4000);
  }

  // A reviewer accepts and goes on, or only goes on, with one key.
  function review(onward) {
    document.addEventListener("keydown", (event) => {
      const control = event.ctrlKey || event.metaKey;
      const next = document.querySelector("a[rel=next]");
      if (control && event.key === "Enter") {
        onward.click();
      } else if (event.key === "F4" && !event.altKey && !control && next) {
        next.click();
      } else {
        return;
      }
      event.preventDefault();
    });
  }

  document.querySelectorAll("[data-key=onward]").forEach(review);
  document.querySelectorAll("[data-done]").forEach((done) => localStorage.removeItem("draft-" + done.dataset.done));
  document.querySelectorAll("form[data-draft]").forEach(draft);
  arrived();
  document.querySelectorAll("form[data-keep]").forEach(kept);
  document.querySelectorAll("[data-scan]").forEach(scan);
  document.querySelectorAll("#machine").forEach(machine);
})();
