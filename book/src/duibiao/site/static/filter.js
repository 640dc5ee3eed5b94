// Lists that the reader can narrow: by typing any form of an entry, or by choosing its properties.
(() => {
  const form = document.querySelector(".list-filter");
  const count = form.querySelector(".list-count");
  const input = form.querySelector("input[type=search]");
  const choices = [...form.querySelectorAll("select")];
  const items = [...document.querySelectorAll("[data-find]")];
  const groups = [...document.querySelectorAll(".list-group")];

  // All that an item is found by; if it does not say, every word that stands there.
  const forms = (item) => item.dataset.find || (item.words ??= item.textContent.toLowerCase());

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

  form.addEventListener("input", filter);
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
      target.scrollIntoView();
    }
    if (target.matches("details")) target.open = true;
  };
  addEventListener("hashchange", follow);
  filter();
  follow();
})();
