// The search of a release too large for one page: its claims stand in the page as data, and a hundred at a time are
// shown. It also knows on which page everything stands, so that links to the release as a whole arrive.
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("all-claims").textContent);
  const SHOWN = 100;
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  const place = /^#(claim|row|in|quantity|finding|account|text)-(.*)$/.exec(decodeURIComponent(location.hash));
  if (place) {
    const kind = place[1] === "row" ? "claim" : place[1];
    const claim = (kind === "claim" || kind === "in") && data.claims.find((c) => c[0] === place[2]);
    const page = claim ? data.texts[claim[1]][1] : kind === "text" ? (data.texts.find((t) => t[0] === place[2]) || [])[1] : (data.pages[kind] || {})[place[2]];
    if (page) {
      location.replace(`${page}#${kind}-${place[2]}`);
      return;
    }
  }

  const form = document.querySelector(".filter");
  const body = document.querySelector(".claims tbody");
  const found = form.querySelector("output");
  const pager = document.querySelector("p.pager");
  const all = data.claims.map((c) => ({
    c,
    text: plain([c[0], ...c.slice(2, 6), data.who[c[6]], c[7] < 0 ? "" : data.quantities[c[7]][1], data.texts[c[1]][2]].join(" ")),
  }));
  let fitting = all;
  let from = 0;

  const cell = (row, tag, text, href) => {
    const made = row.appendChild(document.createElement(tag));
    const inside = href ? made.appendChild(document.createElement("a")) : made;
    if (href) inside.href = href;
    inside.textContent = text;
    return inside;
  };
  function show() {
    body.replaceChildren(
      ...fitting.slice(from, from + SHOWN).map(({ c }) => {
        const row = document.createElement("tr");
        const text = data.texts[c[1]];
        row.id = "row-" + c[0];
        const words = cell(row, "th", c[2], `${text[1]}#claim-${c[0]}`);
        words.parentElement.scope = "row";
        words.className = "q k-" + data.kinds[c[8]];
        for (const said of c.slice(3, 6)) cell(row, "td", said);
        cell(row, "td", data.who[c[6]]);
        const quantity = c[7] < 0 ? null : data.quantities[c[7]];
        cell(row, "td", quantity ? quantity[1] : "", quantity && `${data.pages.quantity[quantity[0]]}#quantity-${quantity[0]}`);
        cell(row, "td", text[2], `${text[1]}#text-${text[0]}`);
        return row;
      }),
    );
    const last = Math.min(from + SHOWN, fitting.length);
    const n = (x) => x.toLocaleString("en");
    found.textContent = fitting.length === all.length ? `${n(all.length)} claims` : `${n(fitting.length)} of ${n(all.length)} claims`;
    pager.querySelector("span").textContent = fitting.length ? `${n(from + 1)} to ${n(last)}` : "";
    for (const button of pager.querySelectorAll("button")) {
      button.hidden = fitting.length <= SHOWN;
      button.disabled = Number(button.dataset.step) < 0 ? from === 0 : last === fitting.length;
    }
  }
  function filter() {
    const said = new FormData(form);
    const words = plain(String(said.get("q") || "")).split(/\s+/).filter(Boolean);
    const wanted = [
      ["doc", (c) => data.texts[c[1]][0]],
      ["who", (c) => data.who[c[6]]],
      ["quantity", (c) => (c[7] < 0 ? "" : data.quantities[c[7]][0])],
      ["kind", (c) => data.kinds[c[8]]],
      ["modality", (c) => data.modalities[c[9]]],
      ["reading", (c) => data.readings[c[10]]],
    ].filter(([name]) => said.get(name));
    fitting = all.filter(({ c, text }) => words.every((word) => text.includes(word)) && wanted.every(([name, of]) => of(c) === said.get(name)));
    from = 0;
    show();
  }
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of pager.querySelectorAll("button"))
    button.addEventListener("click", () => {
      from += SHOWN * Number(button.dataset.step);
      show();
    });
  show();
})();
