// Makes the workplace lighter where scripts run; everything works without it.
// A draft saves itself, and what could not be saved stays in the browser until it can; the image of a page can be turned and enlarged.
"use strict";

(function () {
  const QUIET = 1200; // milliseconds without a key before a draft is saved

  function draft(form) {
    const key = "draft-" + form.dataset.draft;
    const state = document.getElementById("save-state");
    const version = form.elements.namedItem("version");
    let timer = 0;
    let running = false;
    let again = false;

    const say = (text) => { state.textContent = text; };

    function typed() {
      const data = new URLSearchParams();
      for (const [name, value] of new FormData(form)) {
        data.append(name, value);
      }
      data.set("act", "save");
      return data;
    }

    // After signing in again the page's token is another one: take it from a fresh copy of the page.
    async function freshToken() {
      const answer = await fetch(location.pathname, { redirect: "manual" });
      if (!answer.ok) { return false; }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const token = page.querySelector("form[data-draft] input[name=form-token]");
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
      });
    }

    async function save() {
      if (running) { again = true; return; }
      running = true;
      again = false;
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
          say(form.dataset.saved + " " + told.saved + " UTC");
          flags(told.flags);
        } else if (answer.status === 409) {
          keep();
          say(form.dataset.conflict);
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

    function keep() {
      const fields = {};
      for (const [name, value] of typed()) {
        if (name !== "form-token" && name !== "version" && name !== "act") { fields[name] = value; }
      }
      localStorage.setItem(key, JSON.stringify(fields));
    }

    function flags(sentences) {
      const list = document.createElement("ul");
      for (const sentence of sentences) {
        const item = document.createElement("li");
        item.textContent = sentence;
        list.append(item);
      }
      document.getElementById("flags").replaceChildren(list);
    }

    function schedule(after) {
      clearTimeout(timer);
      timer = setTimeout(save, after);
    }

    function offer() {
      const kept = localStorage.getItem(key);
      if (!kept) { return; }
      const button = document.createElement("button");
      button.type = "button";
      button.className = "quiet";
      button.textContent = form.dataset.kept;
      button.addEventListener("click", () => {
        for (const [name, value] of Object.entries(JSON.parse(kept))) {
          const field = form.elements.namedItem(name);
          if (field) { field.value = value; }
        }
        button.remove();
        save();
      });
      state.after(button);
    }

    form.addEventListener("input", () => schedule(QUIET));
    form.addEventListener("submit", () => { clearTimeout(timer); localStorage.removeItem(key); });
    addEventListener("pagehide", () => { if (timer && !running) { clearTimeout(timer); } });
    offer();
  }

  function scan(figure) {
    const image = figure.querySelector("img");
    const windowed = figure.querySelector(".scan-window");
    let size = 100;
    let turn = 0;
    const show = () => {
      image.style.width = size + "%";
      image.style.transform = "rotate(" + turn + "deg)";
    };
    const tools = document.createElement("div");
    tools.className = "scan-tools";
    const acts = [
      ["+", () => { size = Math.min(500, size + 25); }],
      ["−", () => { size = Math.max(50, size - 25); }],
      ["↻", () => { turn = (turn + 90) % 360; }],
    ];
    for (const [sign, act] of acts) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "quiet";
      button.textContent = sign;
      button.addEventListener("click", () => { act(); show(); });
      tools.append(button);
    }
    windowed.addEventListener("keydown", (event) => {
      const act = { "+": 0, "=": 0, "-": 1, "r": 2, "к": 2 }[event.key];
      if (act !== undefined) { acts[act][1](); show(); event.preventDefault(); }
    });
    figure.prepend(tools);
  }

  document.querySelectorAll("form[data-draft]").forEach(draft);
  document.querySelectorAll("[data-scan]").forEach(scan);
})();
