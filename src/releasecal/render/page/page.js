"use strict";
{
  const find = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const DAY = 864e5;
  const SLICE = 8; // milliseconds of work before the page may be drawn again
  const DRAWN = 30; // milliseconds that a slice may take until it is drawn

  /**
   * Returns what does a generator's work in slices, so that no frame waits for all of it; new work replaces old.
   * What it yields is how much it changed: as much at a time as the browser was seen to draw without a wait.
   */
  const worker = () => {
    let turn = 0;
    let most = 200;
    return (work) => {
      const mine = ++turn;
      const slice = () => {
        const began = performance.now();
        let changes = 0;
        while (mine === turn && changes < most && performance.now() < began + SLICE) {
          const { done, value = 0 } = work.next();
          if (done) return;
          changes += value;
        }
        const drawn = () => {
          if (performance.now() > began + DRAWN) most = Math.max(50, most / 2);
          else if (changes >= most) most *= 2;
          slice();
        };
        if (mine === turn) requestAnimationFrame(() => setTimeout(drawn));
      };
      slice();
    };
  };

  /** Makes parts of the page of what waits in noscript. Then a link to a film leads there, also one from elsewhere. */
  function* unpack() {
    const waiting = find("main noscript");
    for (const packed of waiting) {
      const template = document.createElement("template");
      template.innerHTML = packed.textContent;
      packed.replaceWith(template.content);
      yield;
    }
    if (waiting.length && location.hash) location.replace(location.href);
  }
  const unpacking = unpack(); // goes on where work that was replaced left it

  /* The reader's own day. Days are civil dates, counted from 1970, whatever the time zone. */
  const dayNumber = (text) => {
    const [year, month, day] = text.split("-").map(Number);
    return Date.UTC(year, month - 1, day) / DAY;
  };
  const today = () => {
    const now = new Date();
    return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY;
  };
  const counted = (days) => `${days.toLocaleString("en")} day${days === 1 ? "" : "s"}`;
  const exact = (days) =>
    ["yesterday", "today", "tomorrow"][days + 1] ?? (days > 0 ? `in ${counted(days)}` : `${counted(-days)} ago`);
  const countdown = (first, last) => {
    if (first === last) return exact(first);
    if (first > 0) return `in ${first.toLocaleString("en")} to ${counted(last)}`;
    if (last > 0) return `within ${counted(last)}`;
    return last === 0 ? "today at the latest" : exact(last);
  };
  function* countDown(now) {
    yield* unpacking;
    markDay(now);
    for (const when of find("#Opens li > time, #Opens li > [data-e]")) {
      const { e = when.dateTime, l = e } = when.dataset;
      if (!when.nextElementSibling) when.after(document.createElement("small"));
      when.nextElementSibling.textContent = countdown(dayNumber(e) - now, dayNumber(l) - now);
      yield;
    }
  }
  const markDay = (now) => {
    for (const cell of find("td.now")) {
      cell.classList.remove("now");
      cell.removeAttribute("aria-current");
    }
    const iso = new Date(now * DAY).toISOString().slice(0, 10);
    const cell = document.querySelector(`td > time[datetime="${iso}"]`)?.parentElement;
    cell?.classList.add("now");
    cell?.setAttribute("aria-current", "date");
    const axis = document.querySelector(".axis");
    if (!axis) return;
    const place = ((now - dayNumber(axis.dataset.start)) / axis.dataset.days) * 100;
    const line = axis.querySelector(".now");
    line.setAttribute("x1", `${place}%`);
    line.setAttribute("x2", `${place}%`);
    line.setAttribute("visibility", place >= 0 && place < 100 ? "visible" : "hidden");
  };
  const inTime = worker();
  let shownDay;
  const keepUp = () => {
    const now = today();
    if (now === shownDay) return;
    shownDay = now;
    inTime(countDown(now));
  };
  keepUp();
  setInterval(keepUp, 60000);
  document.addEventListener("visibilitychange", keepUp);

  /* The filters. */
  const form = document.forms[0];
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase();
  const kinds = (node) => (node.dataset.k ?? node.className).split(" ");
  /** Hides or shows, and returns how many changes that was. */
  const hide = (node, isHidden) => {
    if (node.hidden === isHidden) return 0;
    node.hidden = isHidden;
    return 1;
  };
  const parts = [];
  const texts = new Map();
  /** Looks once at everything that can be filtered: each part of the page, and what stands in it. */
  function* read() {
    yield* unpacking;
    for (const node of find("main .k")) {
      const part = { node, items: [] };
      parts.push(part);
      if (node.parentElement.id === "Films") {
        for (const film of find("details", node)) {
          const name = `#${film.lastElementChild.id}`;
          texts.set(name, fold(film.textContent));
          part.items.push({ node: film, film: name, stages: find("ol > li", film).map(kinds) });
          yield;
        }
      } else {
        for (const item of find("li, td a", node)) {
          const link = item.localName === "a" ? item : item.querySelector("a");
          part.items.push({ node: item, film: link.getAttribute("href"), stages: [kinds(item)] });
          yield;
        }
      }
    }
  }
  const reading = read(); // goes on where a filter that was replaced left it
  const settleDays = (table, isFiltered) => {
    for (const rest of find("td details", table)) {
      const more = find("a:not([hidden])", rest).length;
      rest.firstElementChild.textContent = `+${more}`;
      rest.open = isFiltered;
      hide(rest, !more);
    }
    for (const day of find("td:has(a)", table)) day.classList.toggle("none", !day.querySelector("a:not([hidden])"));
  };
  function* filter(text, type, territory) {
    yield* reading;
    const isFiltered = Boolean(text || type || territory);
    document.body.classList.toggle("filtered", isFiltered);
    const fits = (stage) => (!type || stage.includes(type)) && (!territory || stage.includes(territory));
    let opening = 0;
    for (const { node, items } of parts) {
      let left = 0;
      for (const item of items) {
        const isWanted = (!text || texts.get(item.film).includes(text)) && item.stages.some(fits);
        left += isWanted;
        yield hide(item.node, !isWanted);
      }
      if (node.parentElement.id === "Months") settleDays(node, isFiltered);
      if (node.parentElement.id === "Opens") opening += left;
      hide(node, !left);
    }
    byId("Shown").textContent = isFiltered ? `${opening.toLocaleString("en")} of them shown` : "";
  }
  const inOrder = worker();
  let asked = String(["", "", ""]);
  const refilter = () => {
    const [text, type, territory] = ["Text", "Type", "Territory"].map((id) => byId(id).value);
    const question = [fold(text.trim()), type, territory];
    if (String(question) === asked) return; // a select tells of each choice twice, a text once more when it is left
    asked = String(question);
    inOrder(filter(...question));
  };
  form.hidden = false;
  form.addEventListener("input", refilter);
  form.addEventListener("change", refilter);
  form.addEventListener("reset", () => setTimeout(refilter));
  form.addEventListener("submit", (event) => event.preventDefault());
  refilter(); // by what the browser kept of an earlier visit
}
