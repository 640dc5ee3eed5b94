// Figures: each drawing is there from the build; near the window it becomes the living chart.
(() => {
  const root = document.documentElement.dataset.content_root;
  let library;

  // One library for all, fetched when the first figure is near. A script element also works
  // from a folder, where modules and fetch do not.
  const load = () => library ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${root}_static/vega.js`;
    script.onload = () => resolve(window.vegaEmbed);
    script.onerror = reject;
    document.head.append(script);
  });

  class Figure {
    constructor(element) {
      this.element = element;
      this.spec = JSON.parse(element.querySelector(".chart-live").textContent);
      this.form = element.querySelector(".chart-controls");
      this.reading = element.querySelector(".chart-reading");
      this.series = element.dataset.series;
      this.values = JSON.parse(element.dataset.values);
      this.views = new Map();
      this.chosen = null;
      this.form?.addEventListener("input", ({ target }) => {
        this.set(target);
        this.remember(target);
      });
      this.recall();
      element.querySelector(".chart-png").addEventListener("click", () => this.png());
    }

    async draw(drawing) {
      if (this.views.has(drawing)) return;
      this.views.set(drawing, null);
      const still = drawing.querySelector(".chart-static");
      const place = document.createElement("div");
      place.className = "chart-live-drawing";
      drawing.append(place);
      const embed = await load();
      const spec = { ...this.spec, width: Number(drawing.dataset.width) };
      const { view } = await embed(place, spec, { actions: false, renderer: "svg", tooltip: { theme: "book" } });
      const svg = place.querySelector("svg");
      const [from, to] = [still.querySelector("svg"), svg].map((each) => each.getAttribute("viewBox"));
      // The place of the still drawing, to the pixel: nothing on the page may move.
      drawing.style.aspectRatio = from.split(" ").slice(2).join(" / ");
      drawing.style.maxWidth = `${from.split(" ")[2]}px`;
      svg.setAttribute("viewBox", to);
      svg.removeAttribute("width");
      svg.removeAttribute("height");
      svg.setAttribute("role", "img");
      svg.setAttribute("aria-label", still.getAttribute("aria-label"));
      still.hidden = true;
      drawing.tabIndex = 0;
      drawing.classList.add("is-live");
      drawing.setAttribute("aria-roledescription", "chart; the arrow keys choose");
      this.views.set(drawing, view);
      for (const input of this.form?.elements ?? []) this.set(input);
      view.addSignalListener("chosen", (_, value) => this.tell(value?.[this.series]?.[0] ?? null));
      drawing.addEventListener("keydown", (event) => this.key(event));
    }

    // What the reader chooses is kept in the address, as fig-explorer.since=2015, and so can be
    // sent on; what is as it was at first is left out.
    remember(input) {
      const address = new URL(location.href);
      const name = `${this.element.id}.${input.name}`;
      if (input.value === this.first.get(input.name)) address.searchParams.delete(name);
      else address.searchParams.set(name, input.value);
      // A browser may forbid it to a page that is opened from a folder.
      try { history.replaceState(null, "", address); } catch { return; }
    }

    recall() {
      const inputs = [...this.form?.elements ?? []].filter(({ name }) => name);
      this.first = new Map(inputs.map(({ name, value }) => [name, value]));
      const asked = new URLSearchParams(location.search);
      for (const input of inputs) {
        const value = asked.get(`${this.element.id}.${input.name}`);
        const possible = input.options ? [...input.options].some((each) => each.value === value) : value !== null && !Number.isNaN(Number(value));
        if (possible) input.value = value;
      }
    }

    set(input) {
      if (!input.name) return;
      const output = input.nextElementSibling;
      if (output?.tagName === "OUTPUT") output.value = input.value;
      const value = { checkbox: () => input.checked, range: () => Number(input.value) }[input.type]?.() ?? JSON.parse(input.value);
      for (const view of this.views.values()) view?.signal(input.name, value).runAsync();
    }

    // The arrow keys go through the values of the series; Escape chooses all again.
    key(event) {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!step && event.key !== "Escape") return;
      event.preventDefault();
      const at = this.values.indexOf(this.chosen);
      const count = this.values.length;
      const next = step ? this.values[at < 0 && step < 0 ? count - 1 : (at + step + count) % count] : null;
      for (const view of this.views.values()) {
        if (!view) continue;
        const fields = [{ type: "E", field: this.series }];
        view.data("chosen_store", next === null ? [] : [{ unit: "", fields, values: [next] }]).runAsync();
      }
      this.tell(next);
    }

    tell(value) {
      this.chosen = value;
      this.reading.textContent = value === null ? "" : [value, this.facts(value)].filter(Boolean).join(": ");
    }

    // The last row of the table that has the chosen value, its first facts in words.
    facts(value) {
      const head = [...this.element.querySelectorAll("thead th")].map((cell) => cell.textContent);
      const at = head.indexOf(this.series);
      const rows = [...this.element.querySelectorAll("tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent));
      const last = rows.findLast((row) => row[at] === String(value)) ?? [];
      return head.flatMap((name, n) => (n === at || !last[n] ? [] : [`${name} ${last[n]}`])).slice(0, 3).join(", ");
    }

    // The drawing as seen, at twice its size; a canvas knows no variables.
    async png() {
      const svg = [...this.element.querySelectorAll(".chart-drawing svg")].find((each) => each.checkVisibility());
      const style = getComputedStyle(document.documentElement);
      const text = new XMLSerializer().serializeToString(svg)
        .replace(/var\((--[\w-]+)\)/g, (_, name) => style.getPropertyValue(name).trim());
      const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
      const sized = text.replace("<svg", `<svg width="${2 * width}" height="${2 * height}"`);
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sized)}`;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: 2 * width, height: 2 * height });
      const context = canvas.getContext("2d");
      context.fillStyle = style.getPropertyValue("--paper").trim();
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0);
      const link = Object.assign(document.createElement("a"), {
        href: canvas.toDataURL("image/png"),
        download: `${this.element.id}.png`,
      });
      link.click();
    }
  }

  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      known.get(target).draw(target);
    }
  }, { rootMargin: "300px" });

  const known = new Map();
  for (const element of document.querySelectorAll("figure.chart")) {
    const figure = new Figure(element);
    for (const drawing of element.querySelectorAll(".chart-drawing")) {
      known.set(drawing, figure);
      near.observe(drawing);
    }
  }
})();
