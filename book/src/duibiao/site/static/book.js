// Search in the book: Pagefind's index, asked on demand, answered by passage.
// A classic script, so that the book also reads from file://, where the index cannot be fetched.
(() => {
  const MOST = 40;
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
    const simplified = new Map();
    for (const [to, from] of Object.entries(folding)) {
      for (const character of from) simplified.set(character, to);
    }
    return { pagefind, fold: (text) => [...text].map((c) => simplified.get(c) ?? c).join("") };
  };

  // The smallest addressed thing that a word stands in: a sentence, else a heading.
  const isPlace = ({ element, id, text }) =>
    text?.trim() && (/^p\d+-\d+$/.test(id) || /^h\d$/.test(element));

  const byPlace = (page, query) => {
    const places = page.anchors.filter(isPlace).sort((a, b) => a.location - b.location);
    const found = new Map();
    for (const { location: at, balanced_score: score } of page.weighted_locations) {
      const place = places.findLast((each) => each.location <= at);
      const key = place ?? page;
      found.set(key, (found.get(key) ?? 0) + score);
    }
    return [...found].map(([place, score]) => ({
      url: place === page ? page.url : `${page.url.split("#")[0]}#${place.id}`,
      label: label(page, place),
      text: place === page ? page.meta.title : excerpt(page, place),
      score: score * (contains(place.text, query) ? 100 : 1),
    }));
  };

  const contains = (text, query) => text?.toLowerCase().includes(query.toLowerCase());

  const label = (page, { id }) => {
    const address = /^p(\d+)-(\d+)$/.exec(id ?? "");
    return address ? `¶${address[1]}.${address[2]}` : page.meta.title;
  };

  const excerpt = (page, place) => {
    if (!/^h\d$/.test(place.element)) return place.text;
    const words = page.content.split(/[\s\u200b]+/);
    const near = page.locations.find((at) => at >= place.location) ?? place.location;
    const some = words.slice(Math.max(place.location, near - 12), near + 24).join(" ");
    return `${place.text.replace(/#$/, "")} — ${some}…`.replace(/(?<=\p{sc=Han}) (?=\p{sc=Han})/gu, "");
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

  const show = (places, query) => {
    status.textContent = places.length
      ? `${places.length} ${places.length === 1 ? "place" : "places"}`
      : "Nothing found.";
    list.replaceChildren(...places.slice(0, MOST).map(({ url, label, text }) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      const address = document.createElement("span");
      link.href = url;
      address.className = "search-address";
      address.textContent = label;
      link.append(address, " ", ...marked(text, query));
      if (/\p{sc=Han}/u.test(text)) link.lang = "zh-Hans";
      item.append(link);
      return item;
    }));
  };

  const search = async () => {
    const typed = input.value.trim();
    if (!typed) return show([], "") ?? (status.textContent = "");
    const { pagefind, fold } = await (engine ??= load());
    const query = fold(typed);
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.map((result) => result.data()));
    if (input.value.trim() !== typed) return;
    show(pages.flatMap((page) => byPlace(page, query)).sort((a, b) => b.score - a.score), query);
  };

  const guarded = () => search().catch(() => {
    engine = undefined;
    list.replaceChildren();
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
    if (event.submitter?.value === "close") return;
    event.preventDefault();
    list.querySelector("a")?.click();
  });
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
