// Without this script the page is complete; the browser's own search finds everything.
(() => {
  const box = document.querySelector(".search");
  const field = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  const entries = [...document.querySelectorAll(".entry")].map((entry) => ({
    entry,
    words: entry.textContent.toLowerCase(),
  }));
  const containers = [...document.querySelectorAll(".subpart, .part")];
  const asides = [...document.querySelectorAll(".history, .part > .facts")];

  const show = () => {
    const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { entry, words } of entries) {
      entry.hidden = !wanted.every((word) => words.includes(word));
      found += entry.hidden ? 0 : 1;
    }
    for (const aside of asides) aside.hidden = wanted.length > 0;
    for (const container of containers) {
      container.hidden = wanted.length > 0 && !container.querySelector(".entry:not([hidden])");
    }
    status.textContent = wanted.length
      ? status.dataset.sentence.replace("{found}", found).replace("{all}", entries.length)
      : "";
  };

  box.hidden = false;
  field.addEventListener("input", show);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      field.value = "";
      show();
    }
  });
  // Someone who follows a link must get there, whatever is searched for.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("[hidden]")) {
      field.value = "";
      show();
      target.scrollIntoView();
    }
  });
  show();
})();
