const focusable = 'input, textarea, select, button, [tabindex]';

/** The field of this path, or the closest thing around it that is shown. */
function fieldOf(root: ParentNode, at: string): HTMLElement | null {
  const steps = at.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const path = steps.slice(0, length).join('.');
    const field = root.querySelector<HTMLElement>(`[data-at="${CSS.escape(path)}"]`);
    if (field !== null) return field;
  }
  return null;
}

/** Shows a field and puts the hands there. */
export function goToField(at: string): void {
  const field = fieldOf(document, at);
  if (field === null) return;
  const folded = field.closest('details');
  if (folded !== null) folded.open = true;
  field.scrollIntoView({ block: 'center' });
  const target = field.matches(focusable) ? field : field.querySelector<HTMLElement>(focusable);
  target?.focus({ preventScroll: true });
}
