/** Has what this page loads kept, so that it works offline from now on. A browser that can't is as well off as without. */
export async function keepOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("./service.js", { type: "module" });
  const { active } = await navigator.serviceWorker.ready;
  // What was loaded before it was there.
  const urls = performance.getEntriesByType("resource").map(({ name }) => name);
  active?.postMessage([location.href.replace(/#.*/, ""), ...urls]);
}
