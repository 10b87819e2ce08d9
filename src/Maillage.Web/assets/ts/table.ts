type Direction = "ascending" | "descending";

const collator = new Intl.Collator("fr", { numeric: true, sensitivity: "base" });
const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/\u0153/g, "oe").toLowerCase();

/**
 * Sorts and filters the table it holds, which is whole and readable without it. A cell may carry its value in `data-sort`; an empty one
 * (secret, not given) comes last in both directions, because the absence of a figure is not a small figure.
 */
export class SortableTable extends HTMLElement {
  connectedCallback() {
    const table = this.querySelector("table");
    const body = table?.tBodies[0];
    if (!table || !body) return;
    const rows = [...body.rows];
    if (rows.length < 2) return;
    this.sortable(table, body, rows);
    if (this.dataset.filter !== undefined) this.filterable(rows, this.dataset.filter);
  }

  private sortable(table: HTMLTableElement, body: HTMLTableSectionElement, rows: HTMLTableRowElement[]) {
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
    heads.forEach((head, column) => {
      if (head.dataset.sort === "none") return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => {
        const direction: Direction = head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
        heads.forEach((other) => other.hasAttribute("aria-sort") && other.setAttribute("aria-sort", "none"));
        head.setAttribute("aria-sort", direction);
        body.append(...sorted(rows, column, direction));
      });
    });
  }

  private filterable(rows: HTMLTableRowElement[], words: string) {
    const label = document.createElement("label");
    label.className = "m-cluster";
    const input = document.createElement("input");
    input.type = "search";
    input.className = "ds-input";
    label.append(words || "Filtrer", input);
    const count = document.createElement("span");
    count.setAttribute("role", "status");
    const tools = document.createElement("div");
    tools.className = "m-table__tools";
    tools.append(label, count);
    this.prepend(tools);
    const texts = rows.map((row) => fold(row.textContent ?? ""));
    input.addEventListener("input", () => {
      const wanted = fold(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, index) => {
        row.hidden = !wanted.every((word) => texts[index].includes(word));
        if (!row.hidden) shown++;
      });
      count.textContent = wanted.length ? `${shown} ligne${shown > 1 ? "s" : ""} sur ${rows.length}` : "";
    });
  }
}

function sorted(rows: HTMLTableRowElement[], column: number, direction: Direction) {
  const sign = direction === "ascending" ? 1 : -1;
  const value = (row: HTMLTableRowElement) => row.cells[column].dataset.sort ?? row.cells[column].textContent?.trim() ?? "";
  return rows.toSorted((left, right) => {
    const [a, b] = [value(left), value(right)];
    if (a === "" || b === "") return Number(a === "") - Number(b === "");
    const [x, y] = [Number(a), Number(b)];
    return sign * (Number.isNaN(x) || Number.isNaN(y) ? collator.compare(a, b) : x - y);
  });
}
