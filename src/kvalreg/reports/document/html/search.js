// Without this script the page is complete; the browser's own search finds what is on it.
(() => {
  const box = document.querySelector(".search");
  const field = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  const results = document.querySelector(".results");
  const folded = results.hidden;
  const sections = [...results.children];

  const show = () => {
    const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const section of sections) {
      section.hidden = !wanted.every((word) => section.dataset.words.includes(word));
      found += section.hidden ? 0 : 1;
    }
    results.hidden = folded && !wanted.length;
    status.textContent = wanted.length
      ? status.dataset.sentence.replace("{found}", found).replace("{all}", sections.length)
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
  show();
})();
