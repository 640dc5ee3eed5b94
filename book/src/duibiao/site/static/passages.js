// Passages in two languages: which are shown, which sentences correspond, what a term means.
(() => {
  const root = document.documentElement;
  const article = document.querySelector("article");
  const ENGLISH = "-en";

  // Which languages are shown; the page's head has set the remembered choice before painting.
  const choice = document.querySelector(".languages select");
  choice.value = root.dataset.languages;
  choice.addEventListener("change", () => {
    const anchor = atTop();
    const before = anchor?.getBoundingClientRect().top;
    root.dataset.languages = choice.value;
    try { localStorage.setItem("languages", choice.value); } catch {}
    if (anchor) scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: "instant" });
  });

  // The passage being read must stay where it is when others become longer or shorter.
  const atTop = () => [...document.querySelectorAll(".passage")]
    .find((passage) => passage.getBoundingClientRect().bottom > 80);

  // A sentence and its translation.
  const counterpart = ({ id }) => document.getElementById(
    id.endsWith(ENGLISH) ? id.slice(0, -ENGLISH.length) : id + ENGLISH,
  );
  const mark = (name, sentence) => {
    for (const old of document.querySelectorAll(`.${name}`)) old.classList.remove(name);
    if (sentence) for (const each of [sentence, counterpart(sentence)]) each?.classList.add(name);
  };
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const sentence = target?.matches(".sentence") ? target : null;
    mark("is-target", sentence);
    // In one language alone the target may be the one that is hidden.
    if (sentence && !sentence.offsetParent) counterpart(sentence)?.scrollIntoView();
  };
  addEventListener("hashchange", follow);
  follow();
  article.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType === "mouse") mark("is-paired", target.closest(".sentence"));
  });
  article.addEventListener("pointerleave", () => mark("is-paired", null));

  // The card: what the glossary says of a linked term, on hover, focus or touch.
  const entries = JSON.parse(document.getElementById("entries").textContent);
  const card = document.createElement("div");
  card.id = "entry-card";
  card.role = "tooltip";
  card.hidden = true;
  document.body.append(card);
  let shown, waiting, touched;

  const part = (tag, text, lang) => Object.assign(document.createElement(tag), { textContent: text, lang });
  const show = (link) => {
    const [zh, pinyin, en, note] = entries[link.hash.slice(1)];
    shown?.removeAttribute("aria-describedby");
    shown = link;
    link.setAttribute("aria-describedby", card.id);
    const head = document.createElement("p");
    head.append(part("b", zh, "zh-Hans"), " ", part("i", pinyin, "zh-Latn-pinyin"), " ", part("span", en, "en"));
    const more = Object.assign(part("a", "Glossary", "en"), { href: link.href });
    more.tabIndex = -1;
    card.replaceChildren(head, part("p", note, "en"), more);
    card.hidden = false;
    place(link);
  };
  // Below the term, or above it where there is no room; a term may be broken over two lines.
  const place = (link) => {
    const term = link.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const left = Math.max(8, Math.min(link.getClientRects()[0].left, root.clientWidth - width - 8));
    const [above, below] = [term.top - height - 6, term.bottom + 6];
    const top = below + height > innerHeight && above > 0 ? above : below;
    card.style.translate = `${left}px ${top}px`;
  };
  const hide = () => {
    clearTimeout(waiting);
    shown?.removeAttribute("aria-describedby");
    shown = undefined;
    card.hidden = true;
  };
  const later = (action) => {
    clearTimeout(waiting);
    waiting = setTimeout(action, 200);
  };
  const linkAt = (target) => target.closest?.("a.entry-link");

  article.addEventListener("pointerover", ({ target, pointerType }) => {
    const link = linkAt(target);
    if (pointerType !== "mouse") return;
    if (link) later(() => show(link));
    else later(hide);
  });
  article.addEventListener("pointerleave", () => later(hide));
  card.addEventListener("pointerenter", () => clearTimeout(waiting));
  card.addEventListener("pointerleave", () => later(hide));
  article.addEventListener("focusin", ({ target }) => {
    const link = linkAt(target);
    if (link?.matches(":focus-visible")) show(link);
    else if (!link) hide();
  });
  article.addEventListener("focusout", () => later(hide));
  // With a finger the first touch shows the card, which has the link.
  article.addEventListener("pointerdown", ({ pointerType }) => { touched = pointerType === "touch"; });
  article.addEventListener("click", (event) => {
    const link = linkAt(event.target);
    if (!touched || !link) return;
    event.preventDefault();
    clearTimeout(waiting);
    show(link);
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (shown && !card.contains(target) && !linkAt(target)) hide();
  });
  addEventListener("keydown", ({ key }) => { if (key === "Escape") hide(); });
  addEventListener("scroll", () => { if (shown) place(shown); }, { passive: true });
})();
