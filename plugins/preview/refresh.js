// Follows every save: when the server has another preview than this page's, the page loads again and stays where it was read.
const { number } = document.currentScript.dataset;
const place = `preview:${location.pathname}`;
let events;

function follow() {
  events?.close();
  // A browser keeps few lines open to one server: a page that nobody looks at must not hold one.
  if (document.hidden) return;
  events = new EventSource(`/preview-only/events?seen=${number}`);
  events.onmessage = () => {
    events.close();
    sessionStorage.setItem(place, scrollY);
    location.reload();
  };
}

addEventListener("load", () => {
  const kept = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  if (kept !== null) scrollTo({ top: Number(kept), behavior: "instant" });
  follow();
});
document.addEventListener("visibilitychange", follow);
addEventListener("pageshow", (event) => event.persisted && follow());
