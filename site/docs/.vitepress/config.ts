/** The documentation as a site: the pages are those of docs/, and their examples open in the playground. */
import { readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { defineConfig } from 'vitepress';

/** The pages of docs/, put beside the generator for the time of the build: it looks for its own parts from where pages are. */
const DOCS = 'pages';

const grammar = JSON.parse(readFileSync('../../client/generated/yardstick.tmLanguage.json', 'utf8'));

/** A page is called as its heading says. */
const page = (file: string, base = '') => ({
  text: /^# (.+)$/m.exec(readFileSync(`${DOCS}/${base}${file}`, 'utf8'))?.[1]?.replaceAll('`', '') ?? file,
  link: `/${base}${file.replace(/\.md$/, '').replace(/^README$/, '')}`,
});

const pagesIn = (base: string) =>
  readdirSync(`${DOCS}/${base}`)
    .filter((file) => file.endsWith('.md') && file !== 'index.md')
    .map((file) => page(file, base));

/** The link that carries an example to the playground: site/playground/link.ts reads it. */
const inPlayground = (text: string): string =>
  `/playground/#1.${deflateRawSync(JSON.stringify({ 'example.standards': text })).toString('base64url')}`;

export default defineConfig({
  title: 'Yardstick',
  description: 'Write service standards that can be checked',
  srcDir: DOCS,
  outDir: '../../dist/site',
  cacheDir: '../../.cache/vitepress',
  rewrites: { 'rules/README.md': 'rules/index.md' },
  markdown: {
    html: false,
    languages: [{ ...grammar, name: 'yardstick' }],
    config(md) {
      const { fence, link_open: open } = md.renderer.rules;
      md.renderer.rules.fence = (tokens, index, ...rest) => {
        const { info = '', content = '' } = tokens[index] ?? {};
        const shown = fence?.(tokens, index, ...rest) ?? '';
        // A fragment of a file means nothing by itself.
        return info.trim() === 'yardstick'
          ? `${shown}<p><a href="${inPlayground(content)}" target="_self">Open in the playground</a></p>`
          : shown;
      };
      md.renderer.rules.link_open = (tokens, index, options, env, self) => {
        const token = tokens[index];
        // What lies outside of the documentation is in the repository alone.
        if (token?.attrGet('href')?.startsWith('../') && !env.relativePath?.startsWith('rules/')) token.attrs = [];
        return open?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
      };
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    nav: [{ text: 'Playground', link: '/playground/', target: '_self' }],
    sidebar: [
      { text: 'Guides', items: pagesIn('') },
      { text: 'Rules', collapsed: true, items: pagesIn('rules/') },
    ],
  },
});
