"use strict";
{
  const find = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const DAY = 864e5;
  const SLICE = 12; // milliseconds of work before the page may be drawn again

  /** Does the work in slices, so that no frame waits for all of it; a later call takes the place of this one. */
  const inSlices = () => {
    let turn = 0;
    return (parts, work, done) => {
      const mine = ++turn;
      let at = 0;
      const slice = () => {
        if (mine !== turn) return;
        const until = performance.now() + SLICE;
        while (at < parts.length && performance.now() < until) work(parts[at++]);
        if (at < parts.length) setTimeout(slice);
        else done?.();
      };
      slice();
    };
  };

  /* The reader's own day. Days are counted as civil dates, whatever the time zone. */
  const number = (text) => {
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
    if (first > 0) return `in ${first} to ${counted(last)}`;
    if (last > 0) return `within ${counted(last)}`;
    return last === 0 ? "today at the latest" : exact(last);
  };

  const count = (group, now) => {
    for (const when of find("li > time, li > [data-e]", group)) {
      const { e, l } = when.dataset;
      const days = e ? [number(e), number(l)] : [number(when.dateTime), number(when.dateTime)];
      const words = countdown(days[0] - now, days[1] - now);
      if (when.nextElementSibling) when.nextElementSibling.textContent = words;
      else when.after(Object.assign(document.createElement("small"), { textContent: words }));
    }
  };
  const iso = (now) => new Date(now * DAY).toISOString().slice(0, 10);
  const mark = (now) => {
    for (const cell of find("td.now")) {
      cell.classList.remove("now");
      cell.removeAttribute("aria-current");
    }
    const cell = document.querySelector(`td > time[datetime="${iso(now)}"]`)?.parentElement;
    cell?.classList.add("now");
    cell?.setAttribute("aria-current", "date");
    const axis = document.querySelector(".axis");
    if (!axis) return;
    const place = ((now - number(axis.dataset.start)) / axis.dataset.days) * 100;
    const line = axis.querySelector(".now");
    line.setAttribute("x1", `${place}%`);
    line.setAttribute("x2", `${place}%`);
    line.setAttribute("visibility", place >= 0 && place < 100 ? "visible" : "hidden");
  };
  const groups = find("#Opens > .k");
  const countSlices = inSlices();
  let counting;
  const keepUp = () => {
    const now = today();
    if (now === counting) return;
    counting = now;
    mark(now);
    countSlices(groups, (group) => count(group, now));
  };
  keepUp();
  setInterval(keepUp, 60000);
  document.addEventListener("visibilitychange", keepUp);

  /* The filters. */
  const form = document.forms[0];
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const parts = [...groups, ...find("#Films .k"), ...find(".runs, table.k")];
  let texts;
  const readTexts = () => {
    texts = new Map();
    for (const film of find("#Films details")) texts.set(`#${film.lastElementChild.id}`, fold(film.textContent));
  };
  const isWanted = (list, wanted) =>
    (!wanted.type || list.includes(wanted.type)) && (!wanted.territory || list.includes(wanted.territory));
  const kinds = (node) => (node.dataset.k ?? node.className).split(" ");
  const hide = (node, isHidden) => {
    if (node.hidden !== isHidden) node.hidden = isHidden;
    return !isHidden;
  };
  const filterPart = (part, wanted) => {
    let left = 0;
    if (part.parentElement.id === "Films") {
      for (const film of part.querySelectorAll("details")) {
        const stages = find("ol > li", film);
        const fits = wanted.films(`#${film.lastElementChild.id}`) && stages.some((stage) => isWanted(kinds(stage), wanted));
        left += hide(film, !fits);
      }
    } else {
      for (const node of part.querySelectorAll("li, td a")) {
        const link = node.matches("a") ? node : node.querySelector("a");
        left += hide(node, !(wanted.films(link.getAttribute("href")) && isWanted(kinds(node), wanted)));
      }
      for (const rest of part.querySelectorAll("td details")) {
        const more = find("a:not([hidden])", rest).length;
        rest.firstElementChild.textContent = `+${more}`;
        hide(rest, !more);
        rest.open = wanted.any;
      }
    }
    hide(part, !left);
    return left;
  };
  const filterSlices = inSlices();
  const filter = () => {
    const text = fold(byId("Text").value.trim());
    if (text && !texts) readTexts();
    const wanted = {
      type: byId("Type").value,
      territory: byId("Territory").value,
      films: (name) => !text || texts.get(name).includes(text),
    };
    wanted.any = Boolean(text || wanted.type || wanted.territory);
    document.body.classList.toggle("filtered", wanted.any);
    let shown = 0;
    filterSlices(
      parts,
      (part) => {
        const left = filterPart(part, wanted);
        if (groups.includes(part)) shown += left;
      },
      () => {
        byId("Shown").textContent = wanted.any ? `${shown.toLocaleString("en")} shown` : "";
      },
    );
  };
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  if ([...form.elements].some((field) => field.value && field.matches("input, select"))) filter();
}
