/** Whole bodies that are no good JSON, or too much of it. `{}` is a good body for none of the forms they are sent to. */
export type RawBody = {
  readonly what: string;
  readonly body: string | Uint8Array;
  readonly contentType?: string;
};

const deep = (depth: number, open: string, close: string) => `${open.repeat(depth)}1${close.repeat(depth)}`;
const wide = (count: number) => `[${Array.from({ length: count }, () => '1').join(',')}]`;
const keys = (count: number) => `{${Array.from({ length: count }, (_one, at) => `"k${at}":1`).join(',')}}`;
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const named = '{"name":"Nim","class":"Fighter","level":1}';

const broken: readonly RawBody[] = [
  ['nothing but a brace', '{'],
  ['a closing brace', '}'],
  ['cut off', '{"name":"Ni'],
  ['a text', '"name"'],
  ['a number', '7'],
  ['null', 'null'],
  ['true', 'true'],
  ['a list', '[]'],
  ['a list of it', `[${named}]`],
  ['rubbish behind', `${named} x`],
  ['two of it', `${named}${named}`],
  ['a comma too many', '{"name":"Nim",}'],
  ['single quotes', "{'name':'Nim'}"],
  ['a comment', '{/* x */"name":"Nim"}'],
  ['no quotes', '{name:"Nim"}'],
  ['NaN', '{"level":NaN}'],
  ['Infinity', '{"level":Infinity}'],
  ['undefined', '{"level":undefined}'],
  ['a hexadecimal number', '{"level":0x10}'],
  ['a leading zero', '{"level":01}'],
  ['a plus', '{"level":+1}'],
  ['a raw line break in a text', '{"name":"a\nb"}'],
  ['a bad escape', '{"name":"\\x41"}'],
  ['half an escape', '{"name":"\\u00"}'],
  ['a lone surrogate, escaped', '{"name":"\\ud800","class":"Fighter","level":1}'],
  ['a NUL, escaped', '{"name":"\\u0000","class":"Fighter","level":1}'],
  ['a NUL, raw', '{"name":"\u0000"}'],
  ['XML', '<?xml version="1.0"?><name>Nim</name>'],
  ['a form', 'name=Nim&level=1'],
  ['PHP', 'a:1:{s:4:"name";s:3:"Nim";}'],
  ['YAML', 'name: Nim\nlevel: 1'],
  ['a function', 'alert(1)'],
].map(([what = '', body = '']) => ({ what, body }));

const bombs: readonly RawBody[] = [
  { what: 'lists in lists, 33 deep', body: deep(33, '[', ']') },
  { what: 'lists in lists, 100,000 deep', body: deep(100_000, '[', ']') },
  { what: 'objects in objects, 33 deep', body: deep(33, '{"a":', '}') },
  { what: 'objects in objects, 30,000 deep', body: deep(30_000, '{"a":', '}') },
  { what: '100,000 open brackets', body: '['.repeat(100_000) },
  { what: '10,001 values', body: wide(10_001) },
  { what: '100,000 values', body: wide(100_000) },
  { what: '20,000 names', body: keys(20_000) },
  { what: 'a name of 200,000 letters', body: `{"${'k'.repeat(200_000)}":1}` },
  { what: 'a text of 200,000 letters', body: `{"name":"${'w'.repeat(200_000)}"}` },
  { what: 'a number of 200,000 digits', body: `{"level":${'9'.repeat(200_000)}}` },
  { what: '200,000 escapes', body: `{"name":"${'\\u0061'.repeat(33_000)}"}` },
  { what: '250,000 blanks', body: `{${' '.repeat(250_000)}}` },
  { what: 'a byte too many', body: `{"name":"${'w'.repeat(262_144)}"}` },
];

const poisoned: readonly RawBody[] = [
  { what: '__proto__', body: `{"__proto__":{"isAdmin":true},${named.slice(1)}` },
  { what: '__proto__, escaped', body: `{"\\u005f_proto__":{"isAdmin":true},${named.slice(1)}` },
  { what: 'constructor.prototype', body: `{"constructor":{"prototype":{"isAdmin":true}},${named.slice(1)}` },
  { what: 'the same name twice, the second wrong', body: '{"name":"Nim","class":"Fighter","level":1,"level":"x"}' },
  { what: 'the same name twice, an unknown one', body: `{"isAdmin":1,"isAdmin":2,${named.slice(1)}` },
];

const encoded: readonly RawBody[] = [
  { what: 'UTF-16', body: utf16(named) },
  { what: 'not UTF-8', body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0xfd, 0x22, 0x3a, 0x31, 0x7d]) },
  { what: 'an overlong slash', body: new Uint8Array([0x22, 0xc0, 0xaf, 0x22]) },
  { what: 'half a character', body: new Uint8Array([0x22, 0xe2, 0x82, 0x22]) },
  { what: 'a gzip', body: new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]) },
  { what: 'a surrogate in UTF-8', body: new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]) },
];

/** Good JSON, said to be something else. */
export const wrongTypes: readonly RawBody[] = [
  'text/plain',
  'text/html',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/xml',
  'application/json, text/html',
  'application/jsonp',
  'image/png',
  'application/octet-stream',
  'x',
  '/',
  '*/*',
  'application/json;charset=utf-16',
  `application/json; ${'x'.repeat(4_000)}`,
].map((contentType) => ({ what: contentType.slice(0, 60), body: named, contentType }));

export const badBodies: readonly RawBody[] = [...broken, ...bombs, ...poisoned, ...encoded];
