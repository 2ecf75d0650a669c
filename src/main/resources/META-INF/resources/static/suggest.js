// Suggests names of the collection while one is typed: a combobox after the ARIA Authoring Practices. The form works without it.
"use strict";

(function () {
  const LEAST = 2; // characters before anything is suggested
  const PAUSE = 180; // milliseconds without a key before the question is sent

  const box = document.getElementById("q");
  const list = document.getElementById("q-names");
  const state = document.getElementById("q-state");
  let timer = 0;
  let asked = null;
  let active = -1;

  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-expanded", "false");

  function close() {
    clearTimeout(timer);
    if (asked) { asked.abort(); }
    list.hidden = true;
    list.replaceChildren();
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function show(names) {
    close();
    state.textContent = names.length === 0 ? "" : state.dataset.names.replace("#", names.length);
    if (names.length === 0) { return; }
    names.forEach((name, i) => {
      const item = document.createElement("li");
      item.id = "q-name-" + i;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.lang = "ru";
      item.textContent = name.name;
      item.dataset.name = name.name;
      const more = name.years.join(", ") + (name.records > 1 ? " (" + name.records + ")" : "");
      if (more) {
        const note = document.createElement("small");
        note.textContent = " " + more;
        item.append(note);
      }
      item.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
      item.addEventListener("click", () => take(item));
      list.append(item);
    });
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
  }

  function mark(next) {
    const items = list.children;
    if (active >= 0) { items[active].setAttribute("aria-selected", "false"); }
    active = (next + items.length + 1) % (items.length + 1);
    if (active === items.length) { active = -1; }
    if (active < 0) {
      box.removeAttribute("aria-activedescendant");
    } else {
      items[active].setAttribute("aria-selected", "true");
      items[active].scrollIntoView({ block: "nearest" });
      box.setAttribute("aria-activedescendant", items[active].id);
    }
  }

  function take(item) {
    box.value = item.dataset.name;
    close();
    box.form.submit();
  }

  async function ask() {
    const typed = box.value.trim();
    if (asked) { asked.abort(); }
    if (typed.length < LEAST) { close(); state.textContent = ""; return; }
    asked = new AbortController();
    try {
      const answer = await fetch("/api/v1/suggest?q=" + encodeURIComponent(typed), { signal: asked.signal });
      if (answer.ok && document.activeElement === box) { show((await answer.json()).names); }
    } catch (e) {
      // Without suggestions the search is as good as before.
    }
  }

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) { return; }
    if (event.key === "ArrowDown") { mark(active + 1); event.preventDefault(); }
    if (event.key === "ArrowUp") { mark(active < 0 ? list.children.length - 1 : active - 1); event.preventDefault(); }
    if (event.key === "Escape") { close(); event.preventDefault(); }
    if (event.key === "Enter" && active >= 0) { take(list.children[active]); event.preventDefault(); }
  });
})();
