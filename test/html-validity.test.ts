import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findPages, open, openAs, type PageToSee } from './support/pages.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
let portal: TestPortal;
beforeAll(async () => { portal = await startTestPortal(); });
afterAll(() => portal.close());
const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'] });
it('x', async () => {
  const pages = await findPages(portal);
  console.log(pages.map((p) => `${p.name} ${p.viewer.role} ${p.path}`).join('\n'));
  const counts = new Map();
  for (const p of pages) {
    try {
    const b = await openAs(portal, p.viewer);
    const got = await open(b, p);
    if (got.status !== p.status) console.log('STATUS', p.name, got.status);
    const r = await validator.validateString(got.html, p.name);
    for (const m of r.results.flatMap((x) => x.messages)) {
      const k = m.ruleId; 
      const c = counts.get(k) ?? { n: 0, ex: [] }; c.n++; if (c.ex.length < 4) c.ex.push(`${p.name} ${m.line}:${m.column} ${m.message} ${m.selector}`); counts.set(k, c);
    }
    } catch (e) { console.log('ERR', p.name, String(e).slice(0,200)); }
  }
  console.log(JSON.stringify([...counts], null, 1));
}, 120000);
