// Before anything is painted: light or dark, and which windows.
(() => {
  const root = document.documentElement;
  const dark = localStorage.getItem("dark");
  const wanted = dark === null ? matchMedia("(prefers-color-scheme: dark)").matches : dark === "true";
  root.classList.toggle("dark", wanted);
  root.dataset.view = localStorage.getItem("view") ?? "both";
})();
