/**
 * Follows a work that goes on: while its content holds `data-moving`, asks for the page again and shows its new content; when the work is over, shows the
 * whole page. Without script, a link inside it does the same.
 */
export class LiveRefresh extends HTMLElement {
  private timer = 0;

  connectedCallback() {
    this.plan(1000);
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  private plan(wait: number) {
    if (this.querySelector("[data-moving]")) this.timer = window.setTimeout(() => this.refresh(wait), wait);
  }

  private async refresh(wait: number) {
    // A page that nobody looks at asks less often, and so does one that gets no answer.
    const next = document.hidden ? 10000 : Math.min(wait * 1.2, 5000);
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector(this.localName);
      if (!fresh) {
        location.reload();
        return;
      }
      // Only what differs is touched: whoever is on the link stays on it, and screen readers hear what is new.
      const shown = this.querySelector("[role=status]");
      const told = fresh.querySelector("[role=status]");
      if (shown && told && shown.innerHTML !== told.innerHTML) shown.innerHTML = told.innerHTML;
    } catch {
      // The server may be starting again: the next time tells.
    }
    this.plan(next);
  }
}
