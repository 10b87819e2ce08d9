/** A button that goes from the system's theme to the other one and back, and remembers the choice. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const root = document.documentElement;
    const system = matchMedia("(prefers-color-scheme: dark)");
    const button = this.querySelector("button");
    if (!button) return;
    const isDark = () => {
      const scheme = root.dataset.colorScheme;
      return scheme === "dark" || (scheme !== "light" && system.matches);
    };
    const tell = () => {
      const words = isDark() ? "Passer au th\u00e8me clair" : "Passer au th\u00e8me sombre";
      button.setAttribute("aria-label", words);
      button.title = words;
    };
    button.addEventListener("click", () => {
      const next = isDark() ? "light" : "dark";
      // Coming back to what the system asks for forgets the choice: the page follows the system again.
      if ((next === "dark") === system.matches) {
        localStorage.removeItem("theme");
        root.dataset.colorScheme = "auto";
      } else {
        localStorage.setItem("theme", next);
        root.dataset.colorScheme = next;
      }
      tell();
    });
    system.addEventListener("change", tell);
    // Paper is white whatever the screen.
    let onScreen: string | undefined;
    addEventListener("beforeprint", () => {
      onScreen = root.dataset.colorScheme;
      root.dataset.colorScheme = "light";
    });
    addEventListener("afterprint", () => (root.dataset.colorScheme = onScreen ?? "auto"));
    tell();
  }
}
