// Without this script every figure is a picture, with its numbers in a table below.
(() => {
  const charts = new Map();
  const scripts = new Map();
  window.kvalregChart = (key, chart) => charts.set(key, chart);

  const load = (address) => {
    if (!scripts.has(address)) {
      scripts.set(address, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = address;
        script.onload = resolve;
        script.onerror = reject;
        document.head.append(script);
      }));
    }
    return scripts.get(address);
  };

  const draw = async (picture, image) => {
    const drawn = document.createElement("div");
    await load(picture.dataset.program);
    await load(picture.dataset.chart);
    await window.vegaEmbed(drawn, charts.get(picture.dataset.key), {
      actions: false,
      ast: true, // no code made from text: the pages' policy forbids it
      renderer: "svg",
    });
    drawn.className = "chart";
    drawn.setAttribute("role", "img");
    drawn.setAttribute("aria-label", image.alt);
    drawn.querySelector("svg").setAttribute("aria-hidden", "true"); // the label says it all
    drawn.hidden = true;
    image.after(drawn);
    return drawn;
  };

  for (const picture of document.querySelectorAll(".picture[data-chart]")) {
    const image = picture.querySelector("img");
    const button = picture.querySelector("button");
    let drawn = null;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        drawn ??= await draw(picture, image);
      } catch {
        button.disabled = true; // the picture stays
        return;
      }
      image.hidden = drawn.hidden;
      drawn.hidden = !drawn.hidden;
      button.setAttribute("aria-pressed", String(image.hidden));
    });
  }
})();
