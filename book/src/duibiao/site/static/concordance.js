// The concordance: every place of the word that the reader types, as duibiao.language.kwic has them.
(() => {
  const part = document.querySelector(".concordance");
  const form = part.querySelector("form");
  const input = form.querySelector("input");
  const count = part.querySelector(".concordance-count");
  const list = part.querySelector(".concordance-lines");
  const [forms, sentences] = JSON.parse(part.querySelector("script").textContent);
  // More help nobody, and a letter that is everywhere would hold up the typing.
  const MOST = 200;

  const simplified = foldWith(forms);
  const fold = (query) => simplified(query.trim().toLowerCase().normalize("NFC").replaceAll("'", "’"));

  const places = function* (text, wanted, anywhere) {
    for (let at = text.indexOf(wanted); at >= 0;) {
      const fits = anywhere || at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]);
      if (fits) yield at;
      at = text.indexOf(wanted, at + (fits ? wanted.length : 1));
    }
  };

  const make = (tag, facts, ...parts) => {
    const made = Object.assign(document.createElement(tag), facts);
    made.append(...parts);
    return made;
  };
  const line = (id, text, start, end, lang, other, otherLang) => make("li", {},
    make("a", { href: `${part.dataset.edition}#${id}` }, `¶${id.slice(1).replace("-", ".")}`),
    make("p", { lang },
      make("span", {}, text.slice(0, start)),
      make("mark", {}, text.slice(start, end)),
      make("span", {}, text.slice(end))),
    make("small", { lang: otherLang }, other));

  const number = (many, word) => `${many} ${word}${many === 1 ? "" : "s"}`;
  const show = () => {
    const wanted = fold(input.value);
    const chinese = /[\u4e00-\u9fff]/.test(wanted);
    const lines = [];
    const among = new Set();
    let found = 0;
    for (const [id, zh, en] of wanted ? sentences : []) {
      const text = chinese ? zh : en;
      for (const start of places(text.toLowerCase(), wanted, chinese)) {
        among.add(id);
        found += 1;
        const end = start + wanted.length;
        const languages = chinese ? ["zh-Hans", en, "en"] : ["en", zh, "zh-Hans"];
        if (found <= MOST) lines.push(line(id, text, start, end, ...languages));
      }
    }
    list.replaceChildren(...lines);
    count.textContent = !wanted ? "" : !found ? "The report does not have it"
      : `${number(found, "place")} in ${number(among.size, "sentence")}`
        + (found > MOST ? `; the first ${MOST} are shown` : "");
  };

  input.addEventListener("input", () => {
    show();
    const query = input.value.trim() ? `?q=${encodeURIComponent(input.value.trim())}` : location.pathname;
    history.replaceState(history.state, "", query + location.hash);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.focus();
  });

  const asked = new URLSearchParams(location.search).get("q");
  if (asked !== null) {
    input.value = asked;
    show();
  }
})();
