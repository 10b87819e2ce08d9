import { NetworkIsland } from "./network-island";

customElements.define("m-network", NetworkIsland);
