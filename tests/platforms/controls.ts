/** The first that fits, and if none does, an error that says what could have been meant. */
export function meant<Control>(
  controls: readonly Control[],
  fits: (control: Control) => boolean,
  { wanted, nameOf }: { readonly wanted: string; readonly nameOf: (control: Control) => string },
): Control {
  const found = controls.find(fits);
  if (found) return found;
  const there = controls.map((control) => `"${nameOf(control)}"`).join(", ");
  throw new Error(`There is no ${wanted} to be seen. Seen: ${there || "nothing to press"}.`);
}
