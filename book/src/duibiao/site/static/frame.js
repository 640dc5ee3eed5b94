// What every page does on its own: show where it is, and find an address written another way or moved.
(() => {
  // The list of pages remembers its scroll, which may have left this page's name out of view.
  const reveal = () => {
    const list = document.querySelector(".bd-sidebar-primary");
    const current = list?.querySelector(".current.active > a")?.getBoundingClientRect();
    if (!current) return;
    // The list alone: scrolling into view would move the page as well.
    const { top, bottom, height } = list.getBoundingClientRect();
    if (current.top < top || current.bottom > bottom) list.scrollTop += current.top - top - height / 2;
  };
  addEventListener("load", () => setTimeout(reveal));

  // As addresses are printed (#C42f, #¶34.2), or without their letter (#34.2).
  const spellings = (fragment) => {
    const plain = fragment.toLowerCase().replace(/^¶/, "p").replaceAll(".", "-");
    return [plain, `p${plain}`];
  };
  // What has moved, as claims from the ledger to their records: a link of the page leads to it.
  const moved = (id) => document.querySelector(`article a[href$=${JSON.stringify(`.html#${id}`)}]:not([href*="://"])`);
  const notice = Object.assign(document.createElement("p"), { className: "address-notice" });
  notice.role = "status";
  const follow = () => {
    notice.remove();
    const fragment = decodeURIComponent(location.hash.slice(1));
    if (!fragment || document.getElementById(fragment)) return;
    const known = spellings(fragment).find((id) => document.getElementById(id));
    if (known) {
      location.replace(`#${known}`);
      return;
    }
    const link = spellings(fragment).map(moved).find(Boolean);
    if (link) {
      location.replace(link.href);
      return;
    }
    notice.textContent = `There is no “${fragment}” on this page.`;
    document.querySelector("article")?.prepend(notice);
  };
  addEventListener("hashchange", follow);
  follow();
})();
