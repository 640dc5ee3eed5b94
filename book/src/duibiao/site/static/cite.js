// Citing: a button on everything with an address opens a dialog with the citation in all formats.
(() => {
  const { formats, address, title: pageTitle } = JSON.parse(document.getElementById("citing-data").textContent);
  const dialog = document.getElementById("book-cite");
  const heading = dialog.querySelector("h2");
  const places = dialog.querySelector(".cite-place select");
  const object = dialog.querySelector(".cite-object");
  const list = dialog.querySelector(".cite-formats");
  const status = dialog.querySelector(".cite-status");
  const FILES = { BibTeX: ["bib", "application/x-bibtex"], RIS: ["ris", "application/x-research-info-systems"], "CSL-JSON": ["json", "application/vnd.citationstyles.csl+json"] };
  const ESCAPE = {
    BibTeX: (text) => text.replace(/[&%$#_]/g, "\\$&"),
    "CSL-JSON": (text) => JSON.stringify(text).slice(1, -1),
  };
  let choices = [];

  // What can be cited: { id, shown, title, zh, en }; only passages have words of the newspaper.
  const filled = (template, format, { id, shown, title }) => {
    const escape = ESCAPE[format] ?? ((text) => text);
    const values = { TITLEHERE: title, PLACEHERE: shown, IDHERE: id, "https://url.invalid/here": `${address}#${id}` };
    return template.replace(/TITLEHERE|PLACEHERE|IDHERE|https:\/\/url\.invalid\/here/g, (name) => escape(values[name]));
  };

  const chosen = () => choices[places.selectedIndex];
  const kind = () => (chosen().zh ? object.querySelector(":checked").value : "part");

  const texts = () => {
    const all = Object.entries(formats[kind()]).map(([format, template]) => [format, filled(template, format, chosen())]);
    const { zh, en } = chosen();
    if (!zh) return all;
    const words = kind() === "paper" ? `“${zh}” (${en})` : `${en} (“${zh}”)`;
    return [["With quotation", `${words} ${all[0][1]}`], ...all];
  };

  const button = (text, label, action) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: text });
    made.setAttribute("aria-label", label);
    made.addEventListener("click", action);
    return made;
  };

  const show = () => {
    const item = chosen();
    heading.textContent = `Cite ${item.shown}`;
    object.hidden = !item.zh;
    places.parentElement.hidden = choices.length < 2;
    status.textContent = "";
    list.replaceChildren(...texts().flatMap(([format, text]) => {
      const name = document.createElement("dt");
      const value = document.createElement("dd");
      const words = document.createElement(FILES[format] ? "pre" : "p");
      words.textContent = text.trim();
      words.tabIndex = FILES[format] ? 0 : -1;
      name.append(format, " ", button("Copy", `Copy ${format}`, () => copy(text, words)));
      if (FILES[format]) name.append(" ", save(format, text, item.id));
      value.append(words);
      return [name, value];
    }));
  };

  // Where the clipboard may not be written, as in a folder, the words are selected instead.
  const copy = async (text, words) => {
    try {
      await navigator.clipboard.writeText(text.trim());
      status.textContent = "Copied.";
    } catch {
      getSelection().selectAllChildren(words);
      status.textContent = "Selected: copy it with your keyboard.";
    }
  };

  const save = (format, text, id) => {
    const [extension, type] = FILES[format];
    const link = Object.assign(document.createElement("a"), { textContent: `.${extension}`, download: `${id}.${extension}` });
    link.href = `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
    link.setAttribute("aria-label", `Download ${format}`);
    return link;
  };

  const open = (found) => {
    choices = found;
    places.replaceChildren(...found.map(({ shown }) => new Option(shown)));
    show();
    dialog.showModal();
  };
  places.addEventListener("change", show);
  object.addEventListener("change", show);
  dialog.addEventListener("click", ({ target }) => { if (target === dialog) dialog.close(); });

  const words = (element) => {
    const copy = element.cloneNode(true);
    for (const tool of copy.querySelectorAll(".headerlink, .cite-open, .section-words-en")) tool.remove();
    return copy.textContent.trim().replace(/\s+/g, " ");
  };
  const opener = (label, found) => {
    const made = button("", label, () => open(found()));
    made.className = "cite-open";
    made.title = label;
    return made;
  };

  // A passage: the whole line or one of its sentences, with its words in both languages.
  const passage = (element) => {
    const text = (language) => [...element.querySelectorAll(`.passage-${language} .sentence`)];
    const [zh, en] = ["zh", "en"].map(text);
    const joined = (all, mark) => all.map((each) => each.textContent).join(mark);
    const number = element.id.slice(1);
    const item = (id, shown, chinese, english) => ({ id, shown, title: `${pageTitle}, ${shown}`, zh: chinese, en: english });
    const whole = item(element.id, `¶${number}`, joined(zh, ""), joined(en, " "));
    if (zh.length < 2) return [whole];
    const each = zh.map((sentence, at) => item(sentence.id, `¶${number}.${at + 1}`, sentence.textContent, en[at].textContent));
    return [whole, ...each];
  };
  for (const element of document.querySelectorAll(".passage[id^=p]:not(.heading-address)")) {
    element.querySelector(".passage-address").after(opener(`Cite ¶${element.id.slice(1)}`, () => passage(element)));
  }
  for (const section of document.querySelectorAll("article section[id]:not(.claim)")) {
    const title = section.querySelector(":scope > :is(h1, h2, h3)");
    if (!title) continue;
    const shown = words(title);
    const full = title.tagName === "H1" ? shown : `${pageTitle}: ${shown}`;
    title.append(opener(`Cite ${shown}`, () => [{ id: section.id, shown, title: full }]));
  }
  for (const figure of document.querySelectorAll("figure.chart")) {
    const shown = figure.id;
    const title = `${words(figure.querySelector("strong"))} (${shown})`;
    figure.querySelector(".chart-downloads").append(opener(`Cite ${shown}`, () => [{ id: shown, shown, title }]));
  }
  for (const claim of document.querySelectorAll("section.claim")) {
    const shown = words(claim.querySelector(".claim-id"));
    const title = `${pageTitle}, ${shown}: ${words(claim.querySelector(".claim-english")).replace(/\.$/, "")}`;
    claim.querySelector("h3").append(opener(`Cite ${shown}`, () => [{ id: claim.id, shown, title }]));
  }
  // Notes, pieces of evidence, sources: known by their ids alone.
  for (const item of document.querySelectorAll(":is(.apparatus, .evidence) li[id], .source")) {
    const shown = item.matches(".source") ? item.id.slice(4) : item.id[0].toUpperCase() + item.id.slice(1);
    const about = { id: item.id, shown, title: `${pageTitle}, ${shown}` };
    item.append(opener(`Cite ${shown}`, () => [about]));
  }
  for (const entry of document.querySelectorAll(".entry")) {
    const shown = words(entry.querySelector("dfn"));
    entry.querySelector("dt").append(opener(`Cite ${shown}`, () => [{ id: entry.id, shown, title: `${pageTitle}: ${shown}` }]));
  }
})();
