/** Dates, times and numbers as the reader's language writes them. */
export function formatTime(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(new Date(iso));
}

export function formatDate(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(iso));
}

/** Only the time while it is still the same day, else the day as well. */
export function formatMoment(iso: string, language: string, nowMs: number): string {
  const sameDay = new Date(iso).toDateString() === new Date(nowMs).toDateString();
  if (sameDay) return formatTime(iso, language);
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value);
}

/** “640 kB”, “1.4 MB”. */
export function formatBytes(bytes: number, language: string): string {
  const [unit, value] =
    bytes < 1e6 ? (['kilobyte', Math.max(1, bytes / 1e3)] as const) : (['megabyte', bytes / 1e6] as const);
  const digits = unit === 'megabyte' ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: digits }).format(value);
}

/** “1 hr 30 min”, “1 Std. 30 Min.”; hours are left out below one hour, minutes when there are none. */
export function formatMinutes(total: number, language: string): string {
  const hours = Math.floor(total / 60);
  const minutes = Math.round(total % 60);
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  if (hours === 0) return unit(minutes, 'minute');
  return minutes === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(minutes, 'minute')}`;
}
