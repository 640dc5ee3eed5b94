// The glossary's filter: entries whose forms contain what is typed.
(() => {
  const form = document.querySelector(".glossary-filter");
  const input = form.querySelector("input");
  const count = form.querySelector(".glossary-count");
  const entries = [...document.querySelectorAll(".entry")];
  const kinds = [...document.querySelectorAll(".glossary-kind")];

  const filter = () => {
    const typed = input.value.trim().toLowerCase().normalize("NFC");
    const together = typed.replace(/[\s'’-]+/g, "");
    let found = 0;
    for (const entry of entries) {
      const forms = entry.dataset.find;
      entry.hidden = !(forms.includes(typed) || (together && forms.includes(together)));
      found += !entry.hidden;
    }
    for (const kind of kinds) kind.hidden = !kind.querySelector(".entry:not([hidden])");
    count.textContent = typed ? `${found} of ${entries.length} entries` : "";
  };

  input.addEventListener("input", filter);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    document.querySelector(".entry:not([hidden]) a")?.focus();
  });
  // An address leads to its entry whatever is typed.
  addEventListener("hashchange", () => {
    if (!document.querySelector(`${location.hash}[hidden], [hidden] ${location.hash}`)) return;
    input.value = "";
    filter();
    document.querySelector(location.hash).scrollIntoView();
  });
  filter();
})();
