type Descriptor = { id: string; type: PublicKeyCredentialType; transports?: AuthenticatorTransport[] };

const bytes = (text: string) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

const text = (buffer: ArrayBuffer | null | undefined) =>
  buffer &&
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

const descriptors = (list: Descriptor[] | undefined) => list?.map((one) => ({ ...one, id: bytes(one.id) }));

/** Passkeys for the form around it: asks the site for a challenge, the authenticator for an answer, and sends it with the form. */
export class PasskeyButton extends HTMLElement {
  private waiting?: AbortController;

  connectedCallback() {
    const button = this.querySelector("button");
    // A passkey is bound to one origin; under another name of the machine it could only fail.
    if (!button || !window.PublicKeyCredential || location.origin !== this.dataset.origin) return;
    this.hidden = false;
    button.addEventListener("click", () => void this.ask(false));
    if (this.dataset.autofill !== undefined) void this.offer();
  }

  /** Lets the browser propose passkeys in the field of the address, where it knows how. */
  private async offer() {
    if (await PublicKeyCredential.isConditionalMediationAvailable?.()) await this.ask(true);
  }

  private async ask(quietly: boolean) {
    const form = this.closest("form")!;
    const said = this.querySelector("[data-refused]") as HTMLElement;
    this.waiting?.abort();
    this.waiting = new AbortController();
    said.textContent = "";
    try {
      const token = new FormData(form).get("__RequestVerificationToken") as string;
      const answer = await fetch(this.dataset.options!, { method: "POST", body: new URLSearchParams({ __RequestVerificationToken: token }) });
      if (!answer.ok) throw new Error(`${answer.status}`);
      const options = await answer.json();
      options.challenge = bytes(options.challenge);
      const credential = (await (this.dataset.make === undefined
        ? this.use(options, quietly)
        : this.make(options))) as PublicKeyCredential | null;
      if (!credential) return;
      (this.querySelector("input[name=cle]") as HTMLInputElement).value = JSON.stringify(this.written(credential));
      form.submit();
    } catch {
      // A person who closes the window of the authenticator also ends here.
      if (!quietly) said.textContent = said.dataset.refused!;
    }
  }

  private use(options: any, quietly: boolean) {
    return navigator.credentials.get({
      publicKey: { ...options, allowCredentials: descriptors(options.allowCredentials) },
      mediation: quietly ? "conditional" : undefined,
      signal: this.waiting!.signal,
    });
  }

  private make(options: any) {
    return navigator.credentials.create({
      publicKey: { ...options, user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: descriptors(options.excludeCredentials) },
      signal: this.waiting!.signal,
    });
  }

  private written(credential: PublicKeyCredential) {
    const response = credential.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
    return {
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment,
      clientExtensionResults: credential.getClientExtensionResults(),
      response: {
        clientDataJSON: text(response.clientDataJSON),
        attestationObject: text(response.attestationObject),
        transports: response.getTransports?.(),
        authenticatorData: text(response.authenticatorData),
        signature: text(response.signature),
        userHandle: text(response.userHandle),
      },
    };
  }
}
