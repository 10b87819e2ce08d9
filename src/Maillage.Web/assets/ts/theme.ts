// Loaded before the page is painted, so that a person who chose the dark theme never sees a white flash.
const chosen = localStorage.getItem("theme");
if (chosen === "light" || chosen === "dark") document.documentElement.dataset.colorScheme = chosen;
