// What a script adds to a page that reads without it: one card at a time beside the text, deep links that open what
// they point to, a search over the claims, buttons that copy. No text is cut here: offsets are code points, and here
// strings count UTF-16.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  document.documentElement.classList.add("js");

  // -- cards: a marked number shows its card ------------------------------------------------------------
  const narrow = matchMedia("(max-width: 59.99rem)");
  const cards = all(".card");
  const idOf = (card) => card.id.slice("claim-".length);
  for (const hint of all(".hint")) hint.hidden = false;

  function pager(card) {
    const among = all(".card", card.parentElement);
    const at = among.indexOf(card);
    const bar = document.createElement("p");
    bar.className = "pager";
    const button = (label, name, step, other) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = label;
      made.setAttribute("aria-label", name);
      made.disabled = !other && step !== 0;
      made.addEventListener("click", () => (step === 0 ? close(card, true) : go(other)));
      return made;
    };
    const where = document.createElement("span");
    where.textContent = `${at + 1} of ${among.length}`;
    const gap = document.createElement("span");
    gap.className = "gap";
    bar.append(button("‹", "Claim before", -1, among[at - 1]), where, button("›", "Next claim", 1, among[at + 1]), gap, button("Close", "Close this claim", 0));
    return bar;
  }

  function show(card) {
    for (const other of cards) if (other !== card && other.hasAttribute("aria-current")) close(other, false);
    card.setAttribute("aria-current", "true");
    card.parentElement.classList.add("open");
    const hint = card.parentElement.querySelector(".hint");
    if (hint) hint.hidden = true;
    if (!card.querySelector(".pager")) card.prepend(pager(card));
    const mark = $("in-" + idOf(card));
    if (mark) mark.setAttribute("aria-current", "true");
    return mark;
  }

  function close(card, back) {
    card.removeAttribute("aria-current");
    card.parentElement.classList.remove("open");
    const hint = card.parentElement.querySelector(".hint");
    if (hint) hint.hidden = false;
    const mark = $("in-" + idOf(card));
    if (mark) mark.removeAttribute("aria-current");
    if (!back) return;
    history.replaceState(null, "", location.pathname + location.search);
    if (mark) mark.focus();
  }

  function go(card) {
    const target = "#" + card.id;
    if (location.hash === target) arrive();
    else location.hash = target;
  }

  // -- deep links ---------------------------------------------------------------------------------------
  function arrive() {
    let target = null;
    try {
      target = $(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return;
    }
    if (!target) {
      // In a release of many pages the search knows where everything stands.
      const search = document.documentElement.dataset.search;
      if (search && /^#(claim|row|in|quantity|finding|account|text)-/.test(location.hash)) location.replace(search + location.hash);
      return;
    }
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (target.classList.contains("card")) {
      const mark = show(target);
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
      // A sheet covers the lower part of a phone's screen, so the number goes to the upper part.
      const bring = () => mark && mark.scrollIntoView({ block: narrow.matches ? "start" : "center", behavior: still });
      bring();
      // What comes into view is laid out only then, and may move it away again.
      requestAnimationFrame(() => requestAnimationFrame(bring));
      target.scrollTop = 0;
      target.parentElement.scrollTop = 0;
      target.focus({ preventScroll: true });
    } else {
      // On a phone the sheet would cover what the link leads to.
      for (const card of cards) if (narrow.matches && card.hasAttribute("aria-current")) close(card, false);
      target.scrollIntoView({ block: "start" });
      if (target.classList.contains("finding")) {
        for (const inner of all("details", target)) inner.open = true;
        target.focus({ preventScroll: true });
      } else if (target.tagName === "DETAILS") target.querySelector("summary").focus({ preventScroll: true });
    }
  }
  addEventListener("hashchange", arrive);
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash && link.hash) {
      event.preventDefault();
      arrive();
    }
  });
  document.addEventListener("keydown", (event) => {
    const card = document.querySelector(".card[aria-current]");
    if (!card || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") close(card, true);
    else if (card.contains(document.activeElement) && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      const among = all(".card", card.parentElement);
      const next = among[among.indexOf(card) + (event.key === "ArrowLeft" ? -1 : 1)];
      if (next) go(next);
    }
  });

  // -- search and filter --------------------------------------------------------------------------------
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const form = document.querySelector(".filter");
  if (form && !$("all-claims")) {
    const rows = all(".claims tbody tr").map((row) => ({ row, text: plain(row.textContent + " " + row.id) }));
    const found = form.querySelector("output");
    const filter = () => {
      const said = new FormData(form);
      const words = plain(String(said.get("q") || "")).split(/\s+/).filter(Boolean);
      let n = 0;
      for (const { row, text } of rows) {
        let fits = words.every((word) => text.includes(word));
        for (const [name, value] of said) if (name !== "q" && value && row.dataset[name] !== value) fits = false;
        row.hidden = !fits;
        if (fits) n += 1;
      }
      found.textContent = n === rows.length ? `${n} claims` : `${n} of ${rows.length} claims`;
    };
    form.hidden = false;
    form.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    filter();
  }

  // -- copying ------------------------------------------------------------------------------------------
  for (const button of all("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const lines = $(button.dataset.copy);
      try {
        await navigator.clipboard.writeText(lines.textContent);
        button.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(lines);
        button.textContent = "Selected";
      }
      setTimeout(() => (button.textContent = "Copy"), 2000);
    });
  }

  // -- print: everything that is folded, unfolded -------------------------------------------------------
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of folded) one.open = false;
  });

  arrive();
})();
