// What a reader types in Traditional script, folded to Simplified: `forms` has the Traditional
// characters of each Simplified one. Search and concordance share it.
window.foldWith = (forms) => {
  const simplified = new Map(
    Object.entries(forms).flatMap(([character, others]) => [...others].map((other) => [other, character])),
  );
  return (text) => [...text].map((character) => simplified.get(character) ?? character).join("");
};
