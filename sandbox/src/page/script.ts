/** Keeps the lists current without disturbing whoever is typing, and keeps opened details open. */
export const PAGE_SCRIPT = `
(() => {
  const live = document.querySelector("[data-live]");
  const busy = () => live.contains(document.activeElement) && document.activeElement.matches("input,button,summary");
  let last = "";
  async function refresh() {
    if (document.hidden || busy()) return;
    try {
      const answer = await fetch("/?parte=listas");
      const text = answer.ok ? await answer.text() : last;
      if (text === last || busy()) return;
      const open = new Set([...live.querySelectorAll("details[open]")].map((d) => d.dataset.key));
      live.innerHTML = last = text;
      live.querySelectorAll("details").forEach((d) => { d.open = open.has(d.dataset.key); });
    } catch { /* the sandbox is restarting: try again next time */ }
  }
  setInterval(refresh, 2000);
  history.replaceState(null, "", location.pathname);
})();
`;
