const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** Enough of a user agent to recognise the own browser by: "Firefox, Windows". Undefined when it says nothing known. */
export function browserName(userAgent: string | null): string | undefined {
  const said = userAgent ?? '';
  const [, browser] = browsers.find(([sign]) => said.includes(sign)) ?? [];
  const [, system] = systems.find(([sign]) => said.includes(sign)) ?? [];
  const known = [browser, system].filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.join(', ');
}
