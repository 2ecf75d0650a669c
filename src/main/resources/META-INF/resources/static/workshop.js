// Makes the workplace lighter where scripts run; everything works without it.
// A draft saves itself, and what could not be saved stays in the browser until it can; the image of a page can be turned and enlarged.
"use strict";

(function () {
  const QUIET = 1200; // milliseconds without a key before a draft is saved

  const savers = []; // of the forms of this page

  // A button that leads on is pressed once, however often its key is: what is sent twice is refused as changed meanwhile.
  let pressed = false;
  function press(button) {
    // where a field is empty or wrong the browser says so, and nothing is sent
    if (pressed || !button || !(button.formNoValidate || button.form.reportValidity())) { return; }
    pressed = true;
    button.click();
  }
  addEventListener("pageshow", () => { pressed = false; });

  async function freshPage() {
    const answer = await fetch(location.href, { redirect: "manual" });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  }

  // After signing in again the page's token is another one: take it from a fresh copy of the page.
  async function freshToken(form) {
    const page = await freshPage();
    const token = page && page.querySelector("form[method=post] input[name=form-token]");
    if (!token) { return false; }
    form.elements.namedItem("form-token").value = token.value;
    return true;
  }

  // Saves a form a moment after the last key, and again until the service has it; what it does not have stays in the browser.
  function saver(form, { key, act, state, told, refused, restored }) {
    let timer = 0;
    let running = null;
    let again = false;
    let leaving = false;
    const say = (text) => { state.textContent = text; };

    function typed() {
      const data = new URLSearchParams();
      for (const [name, value] of new FormData(form)) { data.append(name, value); }
      data.set("act", act);
      return data;
    }

    function send(body) {
      return fetch(form.action, {
        method: "POST",
        headers: { Accept: "application/json" },
        body,
        redirect: "manual",
        keepalive: leaving,
      });
    }

    function keep() {
      const fields = {};
      for (const [name, value] of typed()) {
        if (!["form-token", "version", "begun", "act"].includes(name)) { fields[name] = value; }
      }
      localStorage.setItem(key, JSON.stringify(fields));
    }

    function schedule(after) {
      clearTimeout(timer);
      timer = setTimeout(save, after);
    }

    async function saving() {
      say(form.dataset.saving);
      try {
        let body = typed();
        let answer = await send(body);
        if ((answer.status === 401 || answer.status === 403) && await freshToken(form)) {
          body = typed();
          answer = await send(body);
        }
        if (answer.ok) {
          const words = await answer.json();
          localStorage.removeItem(key);
          say(form.dataset.saved + " " + words.saved);
          await told(words, body, say);
        } else if (answer.status === 409) {
          keep();
          refused();
          again = false;
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
      running = null;
      if (again) { schedule(QUIET); }
    }

    // Settles when the service has answered, also if it refused.
    function save() {
      clearTimeout(timer);
      timer = 0;
      if (running) { again = true; return running; }
      again = false;
      running = saving();
      return running;
    }

    const pending = () => timer || running || again;

    // All that is typed is with the service when this settles, if it can be reached.
    async function settle() {
      while (pending()) {
        await save();
        if (localStorage.getItem(key)) { return; }
      }
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
          if (field(name)) { field(name).value = value; restored(name); }
        }
        button.remove();
        save();
      });
      state.after(" ", button);
    }

    addEventListener("pagehide", () => {
      if (timer) { leaving = true; keep(); save(); }
    });
    offer();
    const made = { save, schedule, keep, pending, settle, say, stop: () => { clearTimeout(timer); timer = 0; }, behind: () => again };
    savers.push(made);
    return made;
  }

  // A form that is sent for good later: what is typed is saved meanwhile, and has arrived before the form is sent.
  function kept(form) {
    const begun = form.elements.namedItem("begun");
    const saving = saver(form, {
      key: "form-" + form.dataset.keep + form.action,
      act: "keep",
      state: form.querySelector("[data-keep-state]"),
      told: (words, body, say) => {
        begun.value = words.begun;
        if (words.apart) { say(form.dataset.apart + " " + words.saved); }
      },
      refused: () => {},
      restored: () => {},
    });
    form.addEventListener("input", () => saving.schedule(QUIET));
    whenSettled(form, [saving]);
  }

  // Sends a form after what is typed was saved. Where it cannot be, it stays in the browser, and the form is sent all the same.
  function whenSettled(form, typed) {
    let settled = false;
    form.addEventListener("submit", async (event) => {
      if (settled || !typed.some((each) => each.pending())) { return; }
      event.preventDefault();
      await Promise.all(typed.map((each) => each.settle()));
      settled = true;
      form.requestSubmit(event.submitter);
      settled = false;
    });
  }

  function draft(form) {
    const state = document.getElementById("save-state");
    const version = form.elements.namedItem("version");
    const raw = form.elements.namedItem("raw");
    const touched = new Set();
    let read = raw.value; // the text that the fields on the page were read from

    const named = () => ["f:surname", "f:given_name", "f:birth.date"]
      .map((name) => form.elements.namedItem(name)?.value).join(" ");
    let names = named(); // those for which the page tells who may be the same person

    // Fields that nobody touched are not sent: after the text was read again they would undo what was read.
    form.addEventListener("formdata", (event) => {
      for (const name of [...event.formData.keys()]) {
        if (name.startsWith("f:") && !touched.has(name)) { event.formData.delete(name); }
      }
    });

    const saving = saver(form, {
      key: "draft-" + form.dataset.draft,
      act: "save",
      state,
      told: async (words, body) => {
        const text = body.get("raw").replaceAll("\r\n", "\n");
        version.value = words.version;
        attention(words.attention);
        if (text !== read) { await readAgain(text); } else if (names !== named()) { await lookForSame(); }
      },
      refused: conflict,
      restored: (name) => touched.add(name),
    });

    // The text was changed and saved, so the service has read it anew: show what it understood now.
    async function readAgain(text) {
      const page = await freshPage();
      if (!page || saving.behind()) { return; }
      read = text;
      const fields = document.getElementById("fields");
      for (const told of ["understood", "family", "likely"]) {
        document.getElementById(told).replaceWith(page.getElementById(told));
      }
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
          item.append(at ? " · " : "", a);
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

    // With keys F2 marks a field, so the marks need not stand between one field and the next.
    function marksOutOfTheWay() {
      form.querySelectorAll("select.mark").forEach((mark) => { mark.tabIndex = -1; });
    }

    function mark(field) {
      const select = field && field.name && form.elements.namedItem(field.name.replace(/^f:/, "m:"));
      if (select && select.options) {
        select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
        saving.say(select.getAttribute("aria-label") + ": " + select.selectedOptions[0].textContent);
        saving.schedule(QUIET);
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
        press(form.querySelector("button[value=hand-in]"));
      } else if (control && event.code === "KeyS" && !event.altKey && !event.shiftKey) {
        saving.save();
      } else if (event.key === "F2") {
        mark(document.activeElement);
      } else if (event.key === "F4" && !event.altKey && !control) {
        lookAtNext();
      } else {
        return;
      }
      event.preventDefault();
    });

    form.addEventListener("input", (event) => { touched.add(event.target.name); saving.schedule(QUIET); });
    // Kept until the next page says that it arrived: the session may be over.
    form.addEventListener("submit", () => { saving.stop(); saving.keep(); });
    marksOutOfTheWay();
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
      const page = await freshPage().catch(() => null);
      if (!page || page.querySelector("#machine[data-waits]")) { return; }
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
        press(onward);
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
  document.querySelectorAll("form[data-keep]").forEach(kept);
  document.querySelectorAll("form[action='/sign-out']").forEach((form) => whenSettled(form, savers));
  document.querySelectorAll("[data-scan]").forEach(scan);
  document.querySelectorAll("#machine").forEach(machine);
})();
