/** What arrives where a picture is awaited: forms that are bombs, and pictures that lie about themselves. */
export type SentUpload = { readonly what: string; readonly type: string; readonly bytes: Uint8Array };

const script = '<script>window.__hit=1</script>';
const form = 'multipart/form-data; boundary=x';
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const part = (head: string, body: string) => `--x\r\n${head}\r\n\r\n${body}\r\n`;
const fileHead = (name: string) =>
  `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: image/png`;
const file = (name: string, body: string) => part(fileHead(name), body);
const field = (name: string) => part(`Content-Disposition: form-data; name="${name}"`, 'v');
const end = '--x--\r\n';

const forms: readonly (readonly [string, string])[] = [
  ['1,000 fields', Array.from({ length: 1_000 }, (_one, at) => field(`f${at}`)).join('') + end],
  ['1,000 files', Array.from({ length: 1_000 }, (_one, at) => file(`f${at}`, 'x')).join('') + end],
  ['100,000 empty parts', `${'--x\r\n\r\n\r\n'.repeat(100_000)}${end}`],
  ['a form in a form', part('Content-Type: multipart/form-data; boundary=x', file('a', 'x')) + end],
  ['a header without end', `--x\r\nContent-Disposition: form-data; name="${'n'.repeat(2_000_000)}`],
  ['10,000 headers', part('X: 1\r\n'.repeat(10_000).trimEnd(), 'x') + end],
  ['a boundary that never comes', 'w'.repeat(1_000_000)],
  ['nothing but boundaries', '--x\r\n'.repeat(100_000)],
  ['an end before the beginning', `${end}${file('a', 'x')}`],
  ['a name with a way out', file('../../../../etc/passwd', 'x') + end],
  ['a name with a NUL', file('a.png\0.html', 'x') + end],
  ['a name of __proto__', field('__proto__') + end],
  ['a script for a file', file('a.png', script) + end],
  ['a script for a name', file(script, script) + end],
];

/** `RIFF`, a VP8X head that says 16,384 x 16,384, and nothing behind it. */
const hugeWebp = 'RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\x3f\0\xff\x3f\0';
const ihdr = (size: string) => `\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR${size}\x08\x06\0\0\0\0\0\0\0`;

const pictures: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['one byte', 'x'],
  ['a GIF that is JavaScript', `GIF89a/*${'\0'.repeat(20)}*/=1;window.__hit=1;`],
  ['a BMP that is JavaScript', 'BM/*\0*/=1;window.__hit=1;'],
  ['an SVG', `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`],
  ['an SVG behind a byte order mark', `\xef\xbb\xbf<svg onload=window.__hit=1>`],
  ['HTML behind the head of a PNG', `\x89PNG\r\n\x1a\n${script}`],
  ['HTML behind the head of a JPEG', `\xff\xd8\xff\xe0${script}`],
  ['HTML behind the head of a WebP', `RIFF\0\0\0\0WEBP${script}`],
  ['a PNG of 2^31 x 2^31', ihdr('\x7f\xff\xff\xff\x7f\xff\xff\xff')],
  ['a PNG of no width', ihdr('\0\0\0\0\0\0\0\x01')],
  ['a WebP that says it is huge', hugeWebp],
  ['a WebP without end', `RIFF\xff\xff\xff\xffWEBPVP8 \xff\xff\xff\xff`],
  ['a JPEG of markers alone', `\xff\xd8${'\xff\xe1\xff\xff'.repeat(5_000)}`],
  ['a PNG of 10,000 chunks', `${ihdr('\0\0\0\x01\0\0\0\x01')}${'\0\0\0\0tEXt\0\0\0\0'.repeat(10_000)}`],
  ['a PDF', '%PDF-1.7 /JS (app.alert(1))'],
  ['a shell script', '#!/bin/sh\nid'],
  ['MVG', 'push graphic-context\nimage over 0,0 0,0 "https://evil.example/x"\npop graphic-context'],
];

export const badUploads: readonly SentUpload[] = [
  ...forms.map(([what, text]) => ({ what: `a form: ${what}`, type: form, bytes: bytesOf(text) })),
  ...[
    'multipart/form-data',
    'multipart/form-data; boundary=',
    `multipart/form-data; boundary=${'b'.repeat(5_000)}`,
  ].map((type) => ({ what: type.slice(0, 60), type, bytes: bytesOf(file('a', 'x') + end) })),
  ...pictures.flatMap(([what, text]) =>
    ['image/png', 'image/webp'].map((type) => ({ what: `${what}, as ${type}`, type, bytes: bytesOf(text) })),
  ),
];
