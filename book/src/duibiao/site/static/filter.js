// Lists that the reader can narrow: by typing any form of an entry, or by choosing its properties.
(() => {
  const form = document.querySelector(".list-filter");
  const count = form.querySelector(".list-count");
  const input = form.querySelector("input[type=search]");
  const choices = [...form.querySelectorAll("select")];
  const items = [...document.querySelectorAll("[data-find]")];
  const groups = [...document.querySelectorAll(".list-group")];

  // All that an item is found by; if it does not say, its id and every word that stands there.
  const forms = (item) => item.dataset.find || (item.words ??= `${item.id} ${item.textContent}`.toLowerCase());

  const filter = () => {
    const typed = input.value.trim().toLowerCase().normalize("NFC").replace(/'/g, "’");
    const together = typed.replace(/[\s’-]+/g, "");
    const has = (forms) => forms.includes(typed) || (together && forms.includes(together));
    const fits = (item) => choices.every(({ name, value }) => !value || item.dataset[name].split("|").includes(value));
    let found = 0;
    for (const item of items) {
      item.hidden = !(has(forms(item)) && fits(item));
      found += !item.hidden;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-find]:not([hidden])");
    const asked = typed || choices.some(({ value }) => value);
    count.textContent = asked ? `${found} of ${items.length}` : "";
  };

  // What is asked for stands in the address: it can be sent, and Back finds it again.
  const read = () => {
    const asked = new URLSearchParams(location.search);
    input.value = asked.get("q") ?? "";
    for (const select of choices) {
      const value = asked.get(select.name) ?? "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
    filter();
  };
  const write = () => {
    const asked = new URLSearchParams();
    if (input.value.trim()) asked.set("q", input.value.trim());
    for (const { name, value } of choices) if (value) asked.set(name, value);
    const query = String(asked);
    history.replaceState(history.state, "", `${query ? `?${query}` : location.pathname}${location.hash}`);
  };

  form.addEventListener("input", () => {
    filter();
    write();
  });
  // A browser that restores the form does so after this script has run.
  addEventListener("pageshow", read);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    document.querySelector("[data-find]:not([hidden]) :is(a, summary)")?.focus();
  });
  // An address leads to its item whatever is chosen, and opens it.
  const follow = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.closest("[hidden]")) {
      form.reset();
      filter();
      write();
      target.scrollIntoView();
    }
    if (target.matches("details")) target.open = true;
  };
  addEventListener("hashchange", follow);
  read();
  follow();
})();
