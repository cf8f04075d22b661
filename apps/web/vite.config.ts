import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = '127.0.0.1:3000';

/**
 * The layer that is met first ranks lowest, and a bundler may put any file first: so every file says the order. Without
 * it a button's own colour loses against the base rule that resets it.
 */
function layerOrder(): Plugin {
  return {
    name: 'layer-order',
    enforce: 'pre',
    transform: (code, id) => (/\/src\/.*\.css$/.test(id) ? `@layer tokens, base, ui, page;\n${code}` : undefined),
  };
}

export default defineConfig({
  plugins: [layerOrder(), react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The server's Content-Security-Policy knows no `data:` for scripts, styles or fonts, so nothing may be inlined.
    assetsInlineLimit: 0,
    // One sheet of 12 kB instead of forty small ones.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': { target: `http://${server}` },
      '/ws': { target: `ws://${server}`, ws: true },
    },
  },
});
