/** Reveals its button, which prints the page. Without script the element stays hidden and the browser's own command serves. */
export class PrintButton extends HTMLElement {
  connectedCallback() {
    this.querySelector("button")?.addEventListener("click", () => window.print());
  }
}
