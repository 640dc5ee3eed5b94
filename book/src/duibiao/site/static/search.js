// Search in the book: Pagefind's index, asked on demand, answered by passage.
// A classic script, so that the book also reads from file://, where the index cannot be fetched.
(() => {
  const MOST = 40;
  const SENTENCE = /^p(\d+)-(\d+)(-en)?$/;
  const ENTRY = /^(entry-|c\d+[a-z]$)/;
  const root = document.documentElement.dataset.content_root;
  const dialog = document.getElementById("book-search");
  const input = dialog.querySelector("input");
  const status = dialog.querySelector(".search-status");
  const list = dialog.querySelector(".search-results");
  let engine;

  const load = async () => {
    const url = new URL(`${root}pagefind/`, location.href);
    const [pagefind, folding] = await Promise.all([
      import(`${url}pagefind.js`),
      fetch(`${url}folding.json`).then((answer) => answer.json()),
    ]);
    await pagefind.options({ baseUrl: new URL(root, location.href).pathname });
    return { pagefind, fold: foldWith(folding) };
  };

  // The smallest addressed thing that a word stands in: a sentence of the report in one of its
  // languages, an entry of the glossary, else a section.
  // Pagefind's locations count words, which it keeps apart by zero-width spaces.
  const places = (page) => {
    const words = page.raw_content.split("\u200b");
    const text = (from, to) => words.slice(from, to).join("");
    const anchors = page.anchors
      .filter(({ element, id }) => SENTENCE.test(id) || ENTRY.test(id) || element === "section")
      .sort((one, other) => one.location - other.location);
    return anchors.map((anchor, at) => ({
      page,
      id: anchor.id,
      from: anchor.location,
      text: (SENTENCE.test(anchor.id) && anchor.text?.trim()) || text(anchor.location, anchors[at + 1]?.location),
      score: 0,
    }));
  };

  // Pagefind ranks by words; the browser may divide a Chinese query into other words than the
  // index has, so that every page is also looked through for the query as it stands.
  const search = async ({ pagefind }, query) => {
    const [ranked, all] = await Promise.all([pagefind.search(query), pagefind.search(null)]);
    const pages = await Promise.all(all.results.map((result) => result.data()));
    const found = new Map(pages.map((page) => [page.url, places(page)]));
    for (const page of await Promise.all(ranked.results.map((result) => result.data()))) {
      for (const { location: at, balanced_score: score } of page.weighted_locations) {
        const place = found.get(page.url)?.findLast(({ from }) => from <= at);
        if (place) place.score += score;
      }
    }
    const hits = [...found.values()].flat();
    for (const place of hits) {
      if (!contains(place, query)) continue;
      place.score = 1e6 + 1e3 * rank(place, query) + query.length / place.text.length;
    }
    const best = new Map();
    for (const place of hits.filter(({ score }) => score > 0)) {
      // A sentence is one place, whichever of its languages has the words.
      const key = place.page.url + place.id.replace(/-en$/, "");
      if (!(best.get(key)?.score >= place.score)) best.set(key, place);
    }
    return [...best.values()].sort((one, other) => other.score - one.score);
  };

  // An entry under that very name, then the report's own words, then other entries.
  const rank = ({ id, text }, query) => {
    if (ENTRY.test(id)) return text.trim().split(/\s/, 1)[0] === query ? 3 : 1;
    return SENTENCE.test(id) ? 2 : 0;
  };

  // Whatever its case, its tone marks and the shape of its apostrophes. Pinyin is typed with
  // spaces or without, so that a query in letters is also looked for with all spaces left out.
  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/’/g, "'").toLowerCase();
  const together = (text) => plain(text).replace(/[\s'·-]/g, "");
  const contains = ({ id, text }, query) => plain(text).includes(plain(query))
    || (ENTRY.test(id) && together(text).includes(together(query)));

  const label = ({ id, page }) => {
    const address = SENTENCE.exec(id);
    if (address) return `¶${address[1]}.${address[2]}`;
    if (!ENTRY.test(id)) return page.meta.title;
    return id.startsWith("entry-") ? "Glossary" : id.toUpperCase().replace(/[A-Z]$/, (letter) => letter.toLowerCase());
  };

  const excerpt = ({ id, text }, query) => {
    if (SENTENCE.test(id)) return text;
    const at = ENTRY.test(id) ? 0 : Math.max(0, text.toLowerCase().indexOf(query.toLowerCase()));
    const [from, to] = [Math.max(0, at - 60), at + query.length + 90];
    return `${from ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
  };

  const marked = (text, query) => {
    const words = [query, ...query.split(/\s+/)].filter(Boolean).map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const parts = text.split(new RegExp(`(${words.join("|")})`, "gi"));
    return parts.map((part, at) => {
      if (at % 2 === 0) return part;
      const mark = document.createElement("mark");
      mark.textContent = part;
      return mark;
    });
  };

  const show = (hits, query) => {
    status.textContent = hits.length
      ? `${hits.length} ${hits.length === 1 ? "place" : "places"}`
      : "Nothing found.";
    list.replaceChildren(...hits.slice(0, MOST).map((place) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      const address = document.createElement("span");
      link.href = `${place.page.url}#${place.id}`;
      address.className = "search-address";
      address.textContent = label(place);
      if (SENTENCE.test(place.id)) link.lang = place.id.endsWith("-en") ? "en" : "zh-Hans";
      link.append(address, " ", ...marked(excerpt(place, query), query));
      item.append(link);
      return item;
    }));
  };

  const clear = () => {
    status.textContent = "";
    list.replaceChildren();
  };

  const answer = async () => {
    const typed = input.value.trim();
    if (!typed) return clear();
    const loaded = await (engine ??= load());
    const query = loaded.fold(typed);
    const hits = await search(loaded, query);
    if (input.value.trim() === typed) show(hits, query);
  };

  const guarded = () => answer().catch(() => {
    engine = undefined;
    clear();
    status.textContent = location.protocol === "file:"
      ? "Search needs the book to be served: run “make serve”, or read it online."
      : "The search index could not be loaded.";
  });

  const open = () => {
    if (!dialog.open) dialog.showModal();
    input.select();
    guarded();
  };

  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(guarded, 150);
  });
  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  dialog.querySelector("form button").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest(".search-results a")) dialog.close();
  });
  for (const button of document.querySelectorAll(".search-open")) button.addEventListener("click", open);
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
    }
  });
})();
