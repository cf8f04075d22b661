import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';

let server: DisposableServer;
let webRoot: string;

beforeAll(async () => {
  webRoot = await mkdtemp(join(tmpdir(), 'moothall-web-'));
  await mkdir(join(webRoot, 'assets'));
  await writeFile(join(webRoot, 'index.html'), '<title>Moothall</title>');
  await writeFile(join(webRoot, 'assets/app-1.js'), 'console.log(1)');
  await writeFile(join(webRoot, 'assets/app-1.js.gz'), gzipSync('console.log(1)'));
  server = await startServer({ webRoot });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await rm(webRoot, { recursive: true, force: true });
});

const get = (path: string) => fetch(`${server.url}${path}`, { headers: { 'accept-encoding': 'gzip' } });

it('WEB every path of the app is its page, always asked for anew', async () => {
  for (const path of ['/', '/sessions/new', '/join/ABCDEF']) {
    const page = await get(path);
    expect(await page.text()).toContain('Moothall');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  }
});

it('WEB files named by their content are kept for ever and sent as they were compressed', async () => {
  const file = await get('/assets/app-1.js');
  expect(file.headers.get('content-encoding')).toBe('gzip');
  expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(await file.text()).toBe('console.log(1)');
});

it('WEB a browser that goes to an address with a dot in it is shown the app, not the words of a machine', async () => {
  for (const path of ['/join/AB.CDE', '/sign-in?returnTo=https://evil.example', '/nowhere.html', '/campaigns/x..y']) {
    const page = await fetch(`${server.url}${path}`, { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  }
});

it('WEB what is neither page nor file says so, without naming what the server holds', async () => {
  for (const path of ['/assets/missing.js', '/.env', '/../package.json', '/%2e%2e/package.json', '/api/nothing']) {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
  }
});
