import { type AnyRoute, errors, restBase, routes } from '@moothall/protocol';

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}

/** A plain page without scripts: what can be called, and every error there is. */
export function documentsPage(): string {
  const calls = Object.values<AnyRoute>(routes).map(({ method, path, identity, summary }) =>
    row([method, `${restBase}${path}`, identity, summary]),
  );
  const failures = Object.entries(errors).map(([code, error]) =>
    row([code, 'ref' in error ? error.ref : '', String(error.http), error.retry]),
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Moothall: calls and errors</title></head>
<body>
<h1>Moothall: calls and errors</h1>
<p>For programs: <a href="${restBase}/openapi.json">OpenAPI</a> for these calls, <a href="${restBase}/asyncapi.json">AsyncAPI</a> for the live protocol.</p>
<h2>Calls</h2>
<table><thead><tr><th>Method</th><th>Path</th><th>Who</th><th>What</th></tr></thead><tbody>${calls.join('')}</tbody></table>
<h2>Errors</h2>
<table><thead><tr><th>Code</th><th>Ref</th><th>HTTP</th><th>Retry</th></tr></thead><tbody>${failures.join('')}</tbody></table>
</body>
</html>`;
}
