// Follows every save: when the server has another preview than this page's, the page loads again and stays where it was read.
const { number } = document.currentScript.dataset;
const place = `preview:${location.pathname}`;
const kept = sessionStorage.getItem(place);
let reached;
let events;

// Once the page is parsed, and again once its pictures are there, if nobody has scrolled meanwhile.
function goBack() {
  if (kept === null || (reached !== undefined && reached !== scrollY)) return;
  scrollTo({ top: Number(kept), behavior: "instant" });
  reached = scrollY;
}

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

sessionStorage.removeItem(place);
goBack();
follow();
addEventListener("load", goBack);
addEventListener("pageshow", (event) => event.persisted && follow());
document.addEventListener("visibilitychange", follow);
