// Follows every save: the server says "changed", the page loads again and stays where it was read.
new EventSource("/preview-only/events").onmessage = () => {
  sessionStorage.setItem("at", scrollY);
  location.reload();
};
addEventListener("load", () => scrollTo(0, sessionStorage.getItem("at") ?? 0));
