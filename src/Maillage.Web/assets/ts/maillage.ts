import { CopyButton } from "./copy";
import { PasskeyButton } from "./passkey";
import { PrintButton } from "./print";
import { LiveRefresh } from "./refresh";
import { SortableTable } from "./table";
import { ThemeSwitch } from "./theme-switch";

customElements.define("m-copy", CopyButton);
customElements.define("m-passkey", PasskeyButton);
customElements.define("m-print", PrintButton);
customElements.define("m-refresh", LiveRefresh);
customElements.define("m-table", SortableTable);
customElements.define("m-theme", ThemeSwitch);
