// The query page: DuckDB in this browser, over the database of the newest release. Nothing is asked of any other host:
// the worker is made from a blob so that it inherits the page's Content-Security-Policy.
import * as duckdb from "@duckdb/duckdb-wasm";

const SHOWN = 500;
const one = (id) => document.getElementById(id);
const here = (file) => new URL(file, document.baseURI).href;

async function opened() {
  const script = new Blob([`importScripts("${here("duckdb-browser-eh.worker.js")}");`], { type: "text/javascript" });
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(URL.createObjectURL(script)));
  await db.instantiate(here("duckdb-eh.wasm"));
  const answer = await fetch(here("../latest/dataset.duckdb"));
  if (!answer.ok) throw new Error(`latest/dataset.duckdb: ${answer.status} ${answer.statusText}`);
  await db.registerFileBuffer("dataset.duckdb", new Uint8Array(await answer.arrayBuffer()));
  await db.open({
    path: "dataset.duckdb",
    accessMode: duckdb.DuckDBAccessMode.READ_ONLY,
    query: { castBigIntToDouble: true, castDecimalToDouble: true },
  });
  const connection = await db.connect();
  // Extensions would be fetched from another host.
  await connection.query("set autoinstall_known_extensions = false; set autoload_known_extensions = false");
  return connection;
}

const cell = (value) =>
  value === null || value === undefined ? ""
  : typeof value === "number" ? value.toLocaleString("en", { maximumFractionDigits: 10, useGrouping: Math.abs(value) >= 10000 })
  : value && typeof value.toArray === "function" ? [...value.toArray()].map(cell).join(", ")
  : String(value);

function show(result) {
  const names = result.schema.fields.map((field) => field.name);
  const columns = names.map((_, i) => result.getChildAt(i));
  const many = Math.min(result.numRows, SHOWN);
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const name of names) {
    const th = document.createElement("th");
    th.scope = "col";
    th.textContent = name;
    head.append(th);
  }
  const body = table.createTBody();
  for (let row = 0; row < many; row++) {
    const line = body.insertRow();
    for (const column of columns) {
      const value = column.get(row);
      const td = line.insertCell();
      td.textContent = cell(value);
      if (typeof value === "number") td.className = "number";
    }
  }
  one("answer").replaceChildren(table);
  return `${result.numRows.toLocaleString("en")} ${result.numRows === 1 ? "row" : "rows"}` +
    (many < result.numRows ? `, the first ${many} shown` : "");
}

function csv(result) {
  const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const plain = (value) => quoted(typeof value === "number" ? String(value) : cell(value));
  const names = result.schema.fields.map((field) => field.name);
  const columns = names.map((_, i) => result.getChildAt(i));
  const lines = [names.map(quoted).join(",")];
  for (let row = 0; row < result.numRows; row++) lines.push(columns.map((column) => plain(column.get(row))).join(","));
  return lines.join("\n") + "\n";
}

async function main() {
  const status = one("status");
  const ready = opened();
  const ask = async () => {
    const sql = one("sql").value;
    history.replaceState(null, "", "#" + new URLSearchParams({ sql }));
    try {
      status.textContent = "Asking …";
      const result = await (await ready).query(sql);
      status.textContent = show(result);
      const save = one("save");
      URL.revokeObjectURL(save.href);
      save.href = URL.createObjectURL(new Blob([csv(result)], { type: "text/csv" }));
      save.hidden = false;
    } catch (error) {
      one("answer").replaceChildren();
      one("save").hidden = true;
      status.textContent = error.message;
    }
  };
  one("questions").addEventListener("change", (event) => {
    one("sql").value = event.target.value;
    ask();
  });
  one("form").addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  one("sql").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) ask();
  });
  const asked = new URLSearchParams(location.hash.slice(1)).get("sql");
  one("sql").value = asked ?? one("questions").value;
  try {
    await ready;
    one("ask").disabled = false;
    status.textContent = "Ready.";
    if (asked) ask();
  } catch (error) {
    status.textContent = error.message;
  }
}

main();
