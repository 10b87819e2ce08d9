/** Copies the text of the element that `for` names, and says so where a screen reader hears it. */
export class CopyButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    const source = document.getElementById(this.getAttribute("for") ?? "");
    if (!button || !source) return;
    const label = button.querySelector("span") ?? button;
    const before = label.textContent;
    label.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(source.textContent?.trim() ?? "");
        label.textContent = "Copi\u00e9";
      } catch {
        // The clipboard is closed outside secure contexts: selecting the text leaves one key to press.
        getSelection()?.selectAllChildren(source);
        label.textContent = "S\u00e9lectionn\u00e9\u00a0: appuyez sur Ctrl\u202f+\u202fC";
      }
      setTimeout(() => (label.textContent = before), 3000);
    });
  }
}
