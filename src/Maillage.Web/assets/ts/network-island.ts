/** What `/espaces/{slug}/reseau.json` gives. */
interface NetworkData {
  groups: string[];
  /** Number, name, kind, x, y, radius, group, strength. */
  nodes: [number, string, string, number, number, number, number, number][];
  /** Two places in `nodes`, and the strength. */
  ties: [number, number, number][];
}

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/\u0153/g, "oe").toLowerCase();
const plural = (count: number, one: string, many: string) => `${count.toLocaleString("fr-FR")}\u00a0${count > 1 ? many : one}`;

/** As NetworkPicture.Class. */
const strengthClass = (strength: number) => (strength < 0.15 ? 0 : strength < 0.5 ? 1 : strength < 1.5 ? 2 : 3);
const widths = [0.5, 0.8, 1.5, 2.8];
const alphas = [0.3, 0.5, 0.8, 1];

/** Names that are tried at most in a frame, and written. */
const mostNames = 90;

/**
 * The network drawn on a canvas: moved, magnified, searched, gone through with the keyboard, saved as a picture. What it holds before is a drawing that the server
 * made, whole and readable without script; it comes back with a button.
 */
export class NetworkIsland extends HTMLElement {
  private data?: NetworkData;
  private neighbours: number[][] = [];
  private tiePaths: Path2D[] = [];
  private markPaths: Path2D[] = [];
  private canvas?: HTMLCanvasElement;
  private said?: HTMLElement;
  private scale = 1;
  private x = 0;
  private y = 0;
  private focused = -1;
  private hovered = -1;
  private frame = 0;
  private colours: string[] = [];
  private readonly cells = new Map<string, number[]>();
  private readonly pointers = new Map<number, { x: number; y: number }>();
  private moved = 0;

  connectedCallback() {
    const tools = document.createElement("div");
    tools.className = "m-live__tools m-screen-only";
    const open = button("R\u00e9seau interactif", () => void this.open(tools, open));
    tools.append(open);
    this.prepend(tools);
  }

  private async open(tools: HTMLElement, open: HTMLButtonElement) {
    open.disabled = true;
    try {
      const answer = await fetch(this.dataset.source ?? "", { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      this.start((await answer.json()) as NetworkData, tools, open);
    } catch {
      open.disabled = false;
      open.textContent = "Le r\u00e9seau n\u2019est pas venu\u00a0: r\u00e9essayer";
    }
  }

  private start(data: NetworkData, tools: HTMLElement, open: HTMLButtonElement) {
    this.data = data;
    this.prepare(data);
    const still = this.querySelector<HTMLElement>(".m-web__frame");
    if (still) still.hidden = true;
    open.remove();

    const canvas = document.createElement("canvas");
    canvas.className = "m-live__canvas";
    canvas.tabIndex = 0;
    canvas.setAttribute("role", "application");
    canvas.setAttribute("aria-label", `R\u00e9seau interactif de ${plural(data.nodes.length, "organisme", "organismes")}. Fl\u00e8ches\u00a0: l\u2019organisme le plus proche. Entr\u00e9e\u00a0: ses liens et leurs preuves. Plus et moins\u00a0: agrandir, r\u00e9duire. Z\u00e9ro\u00a0: tout voir.`);
    this.canvas = canvas;
    const said = document.createElement("p");
    said.className = "m-live__said";
    said.setAttribute("role", "status");
    said.textContent = "Cherchez un organisme, survolez le r\u00e9seau, ou parcourez-le avec les fl\u00e8ches du clavier.";
    this.said = said;
    this.append(canvas, said);

    const list = document.createElement("datalist");
    list.id = "m-live-names";
    for (const node of data.nodes) list.append(new Option(node[1]));
    const search = document.createElement("input");
    search.type = "search";
    search.className = "ds-input";
    search.placeholder = "Chercher un organisme";
    search.setAttribute("aria-label", "Chercher un organisme dans le r\u00e9seau");
    search.setAttribute("list", list.id);
    search.addEventListener("change", () => this.find(search.value));
    tools.append(
      search,
      list,
      button("Agrandir", () => this.magnify(1.4)),
      button("R\u00e9duire", () => this.magnify(1 / 1.4)),
      button("Tout voir", () => this.fit()),
      button("Image PNG", () => this.save()),
      button("Revenir au dessin", () => {
        if (still) still.hidden = false;
        canvas.remove();
        said.remove();
        this.observer.disconnect();
        tools.remove();
        this.connectedCallback();
        this.querySelector<HTMLButtonElement>("button")?.focus();
      }),
    );

    this.listen(canvas);
    this.observer.observe(canvas);
    this.themes.observe(document.documentElement, { attributes: true, attributeFilter: ["data-color-scheme"] });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.recolour());
    this.recolour();
    this.resize();
    this.fit();
    canvas.focus();
  }

  private readonly observer = new ResizeObserver(() => {
    this.resize();
    this.draw();
  });

  private readonly themes = new MutationObserver(() => this.recolour());

  /** Ties of one strength and marks of one group are one path each: a frame is a dozen strokes and fills, whatever the size of the network. */
  private prepare(data: NetworkData) {
    this.neighbours = data.nodes.map(() => []);
    this.tiePaths = widths.map(() => new Path2D());
    this.markPaths = [];
    this.cells.clear();
    for (const [one, other, strength] of data.ties) {
      this.neighbours[one].push(other);
      this.neighbours[other].push(one);
      const path = this.tiePaths[strengthClass(strength)];
      path.moveTo(data.nodes[one][3], data.nodes[one][4]);
      path.lineTo(data.nodes[other][3], data.nodes[other][4]);
    }
    data.nodes.forEach((node, index) => {
      const group = this.groupOf(node[6]);
      shape((this.markPaths[group] ??= new Path2D()), group, node[3], node[4], node[5]);
      const key = `${Math.floor(node[3] / 60)},${Math.floor(node[4] / 60)}`;
      const cell = this.cells.get(key);
      if (cell) cell.push(index);
      else this.cells.set(key, [index]);
    });
  }

  /** The last of the groups gathers the others: a grey circle. */
  private groupOf(group: number) {
    return group >= (this.data?.groups.length ?? 0) - 1 ? 7 : group;
  }

  private recolour() {
    const style = getComputedStyle(this);
    const value = (name: string) => style.getPropertyValue(name).trim() || "#777";
    this.colours = [...Array.from({ length: 8 }, (_, i) => value(`--m-node-${i}`)), value("--m-tie"), value("--m-ink"), value("--m-paper"), value("--m-accent")];
    this.draw();
  }

  private resize() {
    const canvas = this.canvas;
    if (!canvas) return;
    const ratio = Math.min(2, devicePixelRatio || 1);
    canvas.width = Math.round(canvas.clientWidth * ratio);
    canvas.height = Math.round(canvas.clientHeight * ratio);
  }

  private fit() {
    const { canvas, data } = this;
    if (!canvas || !data || data.nodes.length === 0) return;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const node of data.nodes) {
      left = Math.min(left, node[3] - 30);
      right = Math.max(right, node[3] + 30);
      top = Math.min(top, node[4] - 30);
      bottom = Math.max(bottom, node[4] + 30);
    }
    this.scale = Math.min(1.6, canvas.clientWidth / (right - left), canvas.clientHeight / (bottom - top));
    this.x = canvas.clientWidth / 2 - ((left + right) / 2) * this.scale;
    this.y = canvas.clientHeight / 2 - ((top + bottom) / 2) * this.scale;
    this.draw();
  }

  private magnify(by: number, atX = (this.canvas?.clientWidth ?? 0) / 2, atY = (this.canvas?.clientHeight ?? 0) / 2) {
    const next = Math.min(12, Math.max(0.05, this.scale * by));
    this.x = atX - ((atX - this.x) * next) / this.scale;
    this.y = atY - ((atY - this.y) * next) / this.scale;
    this.scale = next;
    this.draw();
  }

  private find(words: string) {
    const wanted = fold(words.trim());
    if (!wanted || !this.data) return;
    const names = this.data.nodes.map((node) => fold(node[1]));
    const exact = names.indexOf(wanted);
    const found = exact >= 0 ? exact : names.findIndex((name) => name.includes(wanted));
    if (found < 0) {
      if (this.said) this.said.textContent = `Aucun organisme de ce r\u00e9seau ne r\u00e9pond \u00e0 \u00ab\u00a0${words}\u00a0\u00bb.`;
      return;
    }
    this.focusOn(found);
    this.canvas?.focus();
  }

  private focusOn(node: number) {
    this.focused = node;
    const { canvas, data } = this;
    if (!canvas || !data) return;
    const [screenX, screenY] = [data.nodes[node][3] * this.scale + this.x, data.nodes[node][4] * this.scale + this.y];
    if (screenX < 40 || screenY < 40 || screenX > canvas.clientWidth - 40 || screenY > canvas.clientHeight - 40) {
      this.x += canvas.clientWidth / 2 - screenX;
      this.y += canvas.clientHeight / 2 - screenY;
    }
    this.tell(node);
    this.draw();
  }

  private tell(node: number) {
    if (!this.data || !this.said) return;
    const names = this.neighbours[node].map((other) => this.data!.nodes[other]).sort((a, b) => b[7] - a[7]);
    const shown = names.slice(0, 6).map((other) => other[1]);
    const rest = names.length - shown.length;
    this.said.textContent = `${this.data.nodes[node][1]} (${this.data.nodes[node][2]})\u00a0: ${plural(names.length, "lien", "liens")}${shown.length ? ", avec " : ""}${shown.join(", ")}${rest > 0 ? ` et ${plural(rest, "autre", "autres")}` : ""}. `;
    const link = document.createElement("a");
    link.className = "ds-link";
    link.href = this.pageOf(node);
    link.textContent = "Ses liens et leurs preuves";
    this.said.append(link);
  }

  private pageOf(node: number) {
    return `${(this.dataset.page ?? "").replace("%7B0%7D", String(this.data?.nodes[node][0]))}#montre`;
  }

  private listen(canvas: HTMLCanvasElement) {
    canvas.addEventListener("wheel", (event) => {
      event.preventDefault();
      const box = canvas.getBoundingClientRect();
      this.magnify(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), event.clientX - box.left, event.clientY - box.top);
    }, { passive: false });
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      this.moved = 0;
    });
    canvas.addEventListener("pointermove", (event) => this.move(event));
    const end = (event: PointerEvent) => {
      if (!this.pointers.delete(event.pointerId) || event.type !== "pointerup" || this.moved > 6) return;
      const node = this.at(event);
      if (node >= 0) this.focusOn(node);
      else {
        this.focused = -1;
        this.draw();
      }
    };
    canvas.addEventListener("pointerup", end);
    canvas.addEventListener("pointercancel", end);
    canvas.addEventListener("pointerleave", () => {
      this.hovered = -1;
      this.draw();
    });
    canvas.addEventListener("dblclick", (event) => {
      const node = this.at(event);
      if (node >= 0) location.assign(this.pageOf(node));
    });
    canvas.addEventListener("keydown", (event) => this.press(event));
  }

  private move(event: PointerEvent) {
    const before = this.pointers.get(event.pointerId);
    if (!before) {
      const node = this.at(event);
      if (node !== this.hovered) {
        this.hovered = node;
        if (node >= 0) this.tell(node);
        this.draw();
      }
      return;
    }
    const others = [...this.pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    if (others.length > 0) {
      const box = this.canvas!.getBoundingClientRect();
      const apart = Math.hypot(before.x - others[0].x, before.y - others[0].y);
      this.magnify(Math.hypot(event.clientX - others[0].x, event.clientY - others[0].y) / Math.max(1, apart), others[0].x - box.left, others[0].y - box.top);
    } else {
      this.x += event.clientX - before.x;
      this.y += event.clientY - before.y;
    }
    this.moved += Math.abs(event.clientX - before.x) + Math.abs(event.clientY - before.y);
    this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.draw();
  }

  private press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const ways: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const way = ways[event.key];
    if (way) this.focusOn(this.focused < 0 ? this.strongest() : this.nextTowards(way));
    else if (event.key === "Enter" && this.focused >= 0) location.assign(this.pageOf(this.focused));
    else if (event.key === "Escape") {
      this.focused = -1;
      this.draw();
    } else if (event.key === "+") this.magnify(1.4);
    else if (event.key === "-") this.magnify(1 / 1.4);
    else if (event.key === "0") this.fit();
    else return;
    event.preventDefault();
  }

  private strongest() {
    const nodes = this.data!.nodes;
    let best = 0;
    nodes.forEach((node, index) => {
      if (node[7] > nodes[best][7]) best = index;
    });
    return best;
  }

  /** The nearest one that way, what is askew counting as further. */
  private nextTowards([wayX, wayY]: [number, number]) {
    const nodes = this.data!.nodes;
    const from = nodes[this.focused];
    let [best, least] = [this.focused, Infinity];
    nodes.forEach((node, index) => {
      const [x, y] = [node[3] - from[3], node[4] - from[4]];
      const along = x * wayX + y * wayY;
      if (index === this.focused || along <= 0) return;
      const cost = along + 2.5 * Math.abs(x * wayY - y * wayX);
      if (cost < least) [best, least] = [index, cost];
    });
    return best;
  }

  private at(event: MouseEvent) {
    const { canvas, data } = this;
    if (!canvas || !data) return -1;
    const box = canvas.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left - this.x) / this.scale, (event.clientY - box.top - this.y) / this.scale];
    let [best, least] = [-1, Infinity];
    for (let column = Math.floor(x / 60) - 1; column <= Math.floor(x / 60) + 1; column++) {
      for (let row = Math.floor(y / 60) - 1; row <= Math.floor(y / 60) + 1; row++) {
        for (const index of this.cells.get(`${column},${row}`) ?? []) {
          const node = data.nodes[index];
          const away = Math.hypot(node[3] - x, node[4] - y);
          if (away < node[5] + 6 / this.scale && away < least) [best, least] = [index, away];
        }
      }
    }
    return best;
  }

  private draw() {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const canvas = this.canvas;
      const context = canvas?.getContext("2d", { alpha: false });
      if (!canvas || !context) return;
      performance.mark("m-network");
      this.paint(context, canvas.width / Math.max(1, canvas.clientWidth), canvas.clientWidth, canvas.clientHeight, mostNames);
      performance.measure("m-network", "m-network");
    });
  }

  private paint(context: CanvasRenderingContext2D, ratio: number, width: number, height: number, names: number) {
    const { data, colours } = this;
    if (!data) return;
    const lit = this.hovered >= 0 ? this.hovered : this.focused;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.globalAlpha = 1;
    context.fillStyle = colours[10];
    context.fillRect(0, 0, width, height);
    context.setTransform(ratio * this.scale, 0, 0, ratio * this.scale, ratio * this.x, ratio * this.y);
    context.strokeStyle = colours[8];
    this.tiePaths.forEach((path, strength) => {
      context.globalAlpha = alphas[strength] * (lit >= 0 ? 0.25 : 1);
      context.lineWidth = widths[strength] / Math.min(1.5, this.scale);
      context.stroke(path);
    });
    context.globalAlpha = lit >= 0 ? 0.35 : 1;
    this.markPaths.forEach((path, group) => {
      context.fillStyle = colours[group];
      context.fill(path);
    });
    context.globalAlpha = 1;
    if (lit >= 0) this.paintLit(context, lit);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.paintNames(context, width, height, names, lit);
  }

  private paintLit(context: CanvasRenderingContext2D, lit: number) {
    const { data, colours } = this;
    const node = data!.nodes[lit];
    context.strokeStyle = colours[11];
    context.lineWidth = 1.6 / Math.min(1.5, this.scale);
    context.beginPath();
    for (const other of this.neighbours[lit]) {
      context.moveTo(node[3], node[4]);
      context.lineTo(data!.nodes[other][3], data!.nodes[other][4]);
    }
    context.stroke();
    for (const index of [...this.neighbours[lit], lit]) {
      const [, , , x, y, radius, group] = data!.nodes[index];
      const path = new Path2D();
      shape(path, this.groupOf(group), x, y, radius);
      context.fillStyle = colours[this.groupOf(group)];
      context.fill(path);
      if (index === lit) {
        context.lineWidth = 3 / this.scale;
        context.strokeStyle = colours[9];
        context.stroke(path);
      }
    }
  }

  private order?: number[];

  /** The names that find room: of what is lit first, then of the strongest. */
  private paintNames(context: CanvasRenderingContext2D, width: number, height: number, most: number, lit: number) {
    const { data, colours } = this;
    this.order ??= data!.nodes.map((_, index) => index).sort((a, b) => data!.nodes[b][7] - data!.nodes[a][7]);
    const first = lit >= 0 ? [lit, ...this.neighbours[lit]] : [];
    context.font = "12px Inter, system-ui, sans-serif";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 3;
    context.strokeStyle = colours[10];
    context.fillStyle = colours[9];
    const taken: [number, number, number, number][] = [];
    // Where marks are few and large, a name covers none.
    if (data!.nodes.length <= 300) {
      for (const [, , , x, y, radius] of data!.nodes) {
        const [screenX, screenY, r] = [x * this.scale + this.x, y * this.scale + this.y, radius * this.scale];
        taken.push([screenX - r, screenY - r, screenX + r, screenY + r]);
      }
    }
    let [written, tried] = [0, 0];
    for (const index of lit >= 0 ? first : this.order) {
      if (written >= most || tried >= most * 4) break;
      const node = data!.nodes[index];
      const x = node[3] * this.scale + this.x + node[5] * this.scale + 4;
      const y = node[4] * this.scale + this.y;
      if (x < 0 || y < 8 || x > width - 20 || y > height - 8) continue;
      tried++;
      const text = node[1].length > 34 ? `${node[1].slice(0, 32)}\u2026` : node[1];
      const room: [number, number, number, number] = [x - 2, y - 8, x + text.length * 6.4 + 2, y + 8];
      if (index !== lit && taken.some((other) => other[0] < room[2] && other[2] > room[0] && other[1] < room[3] && other[3] > room[1])) continue;
      taken.push(room);
      written++;
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
  }

  private save() {
    const { canvas } = this;
    if (!canvas) return;
    const picture = document.createElement("canvas");
    const ratio = 2;
    picture.width = canvas.clientWidth * ratio;
    picture.height = canvas.clientHeight * ratio;
    const context = picture.getContext("2d");
    if (!context) return;
    this.paint(context, ratio, canvas.clientWidth, canvas.clientHeight, 200);
    picture.toBlob((blob) => {
      if (!blob) return;
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = `${this.dataset.name ?? "reseau"}.png`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }, "image/png");
  }
}

/** As MarkShape on the server. */
function shape(path: Path2D, group: number, x: number, y: number, r: number) {
  const polygon = (dy: number, radius: number, sides: number, turned: number) => {
    for (let i = 0; i < sides; i++) {
      const angle = ((turned + (360 * i) / sides) * Math.PI) / 180;
      const [px, py] = [x + radius * Math.cos(angle), y + dy + radius * Math.sin(angle)];
      if (i) path.lineTo(px, py);
      else path.moveTo(px, py);
    }
    path.closePath();
  };
  const [arm, half] = [r * 0.62, r * 0.38];
  switch (group) {
    case 1: return polygon(0, r * 1.2, 4, 45);
    case 2: return polygon(0, r * 1.3, 4, 0);
    case 3: return polygon(r * 0.2, r * 1.4, 3, -90);
    case 4: return polygon(-r * 0.2, r * 1.4, 3, 90);
    case 5: return polygon(0, r * 1.15, 6, 0);
    case 6:
      path.rect(x - half, y - half - arm, 2 * half, 2 * (half + arm));
      path.rect(x - half - arm, y - half, arm, 2 * half);
      path.rect(x + half, y - half, arm, 2 * half);
      return;
    default:
      path.moveTo(x + r, y);
      path.arc(x, y, r, 0, 2 * Math.PI);
  }
}

function button(label: string, act: () => void) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "ds-button";
  made.dataset.variant = "secondary";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}
