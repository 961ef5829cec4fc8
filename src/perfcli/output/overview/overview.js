
// The first units can be read without this: it pages through all of them, sorts and searches, and
// opens what belongs to each. Text is only ever set as text.
"use strict";
const PAGE = 50;
const find = (selector) => document.querySelector(selector);
const { units, words, columns, codes } = JSON.parse(find("#data").textContent);
const table = find("#risk");
const headings = [...table.tHead.rows[0].cells];
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
const state = { order: units.map((_, number) => number), start: 0, column: -1, down: false };

// A line for each unit, looked into when it is opened or searched.
let lines, folded;
const details = () => (lines ??= find("#details").textContent.trim().split("\n"));
const searched = () => (folded ??= details().map((line) => line.toLowerCase()));

function element(name, text = "", attributes = {}) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text && /[\u3400-\u9fff]/.test(text) && !document.documentElement.lang.startsWith("zh")) {
    made.lang = "zh-CN";
  }
  made.textContent = text;
  return made;
}

function list(className, items) {
  const made = element("ul", "", { class: className });
  made.append(...items);
  return made;
}

function link(page, name) {
  const made = element("a", words.page, { class: "page", href: page });
  made.append(" ", element("span", name, { class: "hidden" }));
  return made;
}

function projects(found) {
  const made = element("table", "", { class: "cards", role: "table" });
  const head = made.createTHead();
  head.setAttribute("role", "rowgroup");
  const row = head.insertRow();
  row.setAttribute("role", "row");
  columns.forEach((text, at) => {
    const kind = at && at !== 6 ? "number" : "";
    row.append(element("th", text, { role: "columnheader", scope: "col", class: kind }));
  });
  const body = made.createTBody();
  body.setAttribute("role", "rowgroup");
  for (const cells of found) {
    const line = body.insertRow();
    line.setAttribute("role", "row");
    columns.forEach((text, at) => {
      if (at === 0) {
        const name = element("th", "", { role: "rowheader", scope: "row" });
        name.append(element("span", cells[0]));
        if (cells[8]) name.append(" ", element("small", cells[8]));
        line.append(name);
      } else {
        const kind = at === 6 ? "" : "number";
        const cell = element("td", "", { role: "cell", class: kind, "data-label": text });
        cell.append(element("span", cells[at]));
        line.append(cell);
      }
    });
  }
  return made;
}

function finding([severity, code, place, text]) {
  const kind = { e: "error", w: "warning", i: "info" }[severity];
  const made = element("li", "", { class: `note ${kind}` });
  const badge = element("span", "", { class: "badge" });
  const sign = { e: "×", w: "!", i: "i" }[severity];
  badge.append(element("span", sign, { class: "sign", "aria-hidden": "true" }));
  badge.append(`${words[kind]} ${code}`);
  made.append(badge, " ", element("span", text));
  if (place) made.append(" ", element("small", place));
  return made;
}

function about(number) {
  const { projects: rows, codes: counts, findings, more, files } = JSON.parse(details()[number]);
  const row = element("tr", "", { class: "about", role: "row" });
  const cell = element("td", "", { role: "cell", colspan: headings.length });
  if (rows.length) cell.append(projects(rows));
  if (findings.length) {
    const said = counts.map(([code, count]) => element("li", `${codes[code]} × ${count}`));
    cell.append(list("counted", said), list("notes", findings.map(finding)));
  }
  if (more) cell.append(element("p", words.more.replace("{count}", more)));
  cell.append(
    list("counted", files.map(([path, page]) => {
      const item = element("li");
      item.append(element("span", path));
      if (page) item.append(" ", link(page, path));
      return item;
    })),
  );
  row.append(cell);
  return row;
}

function unit(number) {
  const [cells, page] = units[number];
  const body = find("#row").content.firstElementChild.cloneNode(true);
  const row = body.rows[0];
  cells.forEach((text, at) => {
    if (at) row.cells[at].textContent = text;
  });
  const name = element("button", cells[0], { class: "name", type: "button", "aria-expanded": "false" });
  name.addEventListener("click", () => {
    const open = name.getAttribute("aria-expanded") === "true";
    name.setAttribute("aria-expanded", String(!open));
    if (open) body.rows[1].remove();
    else body.append(about(number));
  });
  row.cells[0].replaceChildren(name);
  if (page) row.cells[0].append(" ", link(page, cells[0]));
  return body;
}

function show() {
  const { order, start } = state;
  for (const body of [...table.tBodies]) body.remove();
  table.append(...order.slice(start, start + PAGE).map(unit));
  const last = Math.min(start + PAGE, order.length);
  find("#shown").textContent = order.length
    ? words.of.replace("{first}", start + 1).replace("{last}", last).replace("{count}", order.length)
    : words.nothing_fits;
  find("#previous").disabled = start === 0;
  find("#next").disabled = last === order.length;
}

function value(number) {
  const text = units[number][0][state.column];
  return headings[state.column].dataset.sort === "number" ? parseFloat(text) : text;
}

function compare(one, other) {
  const [left, right] = [value(one), value(other)];
  if (typeof left === "string") return state.down ? collator.compare(right, left) : collator.compare(left, right);
  // What has no figure stays last in either direction: absent is neither much nor little.
  if (Number.isNaN(left) || Number.isNaN(right)) return Number.isNaN(left) - Number.isNaN(right);
  return state.down ? right - left : left - right;
}

function arrange() {
  const text = find("#words").value.trim().toLowerCase();
  const code = find("#code").value;
  const year = find("#year")?.value ?? "";
  const fits = (number) => {
    const [cells, , its, of] = units[number];
    return (
      (!code || its.includes(Number(code))) &&
      (!year || of === year) &&
      (!text || cells[0].toLowerCase().includes(text) || searched()[number].includes(text))
    );
  };
  state.order = units.map((_, number) => number).filter(fits);
  if (state.column >= 0) state.order.sort(compare);
  state.start = 0;
  show();
}

function say(how) {
  find("#status").textContent = `${how} ${find("#shown").textContent}`;
}

function sorter(heading, column) {
  return () => {
    // Of figures the largest is asked for first, of names the first.
    const first = heading.dataset.sort === "number" ? "descending" : "ascending";
    const second = first === "descending" ? "ascending" : "descending";
    const order = { none: first, [first]: second, [second]: "none" }[heading.ariaSort];
    for (const each of headings) each.ariaSort = "none";
    heading.ariaSort = order;
    state.column = order === "none" ? -1 : column;
    state.down = order === "descending";
    arrange();
    say(order === "none" ? words.order_of_risk : `${words.sorted} ${heading.textContent}: ${words[order]}.`);
  };
}

headings.forEach((heading, column) => {
  const button = element("button", heading.textContent, { type: "button" });
  heading.replaceChildren(button);
  heading.ariaSort = "none";
  button.addEventListener("click", sorter(heading, column));
});
for (const each of document.querySelectorAll(".choose input, .choose select")) {
  each.addEventListener("input", () => { arrange(); say(""); });
}
for (const each of document.querySelectorAll("a[data-code]")) {
  each.addEventListener("click", () => {
    find("#code").value = String(codes.indexOf(each.dataset.code));
    arrange();
    say("");
  });
}
for (const [name, step] of [["#previous", -PAGE], ["#next", PAGE]]) {
  find(name).addEventListener("click", () => {
    state.start += step;
    show();
    say("");
    table.scrollIntoView();
  });
}
for (const each of document.querySelectorAll(".choose, .pager")) each.hidden = false;
find("#only-first")?.remove();
table.classList.add("sorting");
show();
