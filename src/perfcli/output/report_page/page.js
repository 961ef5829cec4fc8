
// Tables can be read without this: it puts buttons into their headings that sort the rows.
"use strict";
const status = document.querySelector("#status");
const words = status.dataset;

function sorter(table, heading, column) {
  const groups = [...table.tBodies];
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const value = (group) => group.rows[0].cells[column].dataset.value ?? "";
  const compare = (one, other) =>
    heading.dataset.sort === "number" ? one - other : collator.compare(one, other);
  const next = { none: "ascending", ascending: "descending", descending: "none" };

  return () => {
    const order = next[heading.getAttribute("aria-sort")];
    for (const each of table.tHead.rows[0].cells) {
      if (each.hasAttribute("aria-sort")) each.setAttribute("aria-sort", "none");
    }
    heading.setAttribute("aria-sort", order);
    const sign = order === "descending" ? -1 : 1;
    const sorted = groups.filter((group) => value(group) !== "");
    if (order !== "none") sorted.sort((one, other) => sign * compare(value(one), value(other)));
    // What has no figure stays last in either direction: absent is neither much nor little.
    const rest = groups.filter((group) => value(group) === "");
    table.append(...(order === "none" ? groups : [...sorted, ...rest]));
    const how = order === "none" ? words.none : words[order];
    status.textContent = `${words.sorted} ${heading.textContent.trim()}: ${how}`;
  };
}

for (const table of document.querySelectorAll("table.sortable")) {
  [...table.tHead.rows[0].cells].forEach((heading, column) => {
    if (!heading.dataset.sort) return;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    heading.setAttribute("aria-sort", "none");
    button.addEventListener("click", sorter(table, heading, column));
  });
  table.classList.add("sorting");
}
