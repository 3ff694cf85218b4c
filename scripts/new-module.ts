import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a module with its rooms: `npm run new:module -- name`. */
const name = process.argv[2] ?? '';
if (!/^[a-z][a-z-]+$/.test(name)) {
  console.error(
    'Say the name of the module: npm run new:module -- name (small letters and hyphens).',
  );
  process.exit(2);
}
const folder = join(import.meta.dirname, '..', 'src', 'modules', name);
if (existsSync(folder)) {
  console.error(`There is a module ${name} already.`);
  process.exit(1);
}
const variable = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const page = variable.charAt(0).toUpperCase() + variable.slice(1);
const title = name.replaceAll('-', ' ');

for (const room of ['rules', 'customer', 'office', 'api'])
  mkdirSync(join(folder, room), { recursive: true });
write(
  'README.md',
  `# ${page}

What it is, in one sentence.

## Words
See GLOSSARY.md.

## Invariants
What always holds here.

## Requirements
Their ids.
`,
);
write(
  'labels.ts',
  `import { labelsOfPage } from '#foundation/labels/label.ts';

export const ${variable}Labels = labelsOfPage('${page}', {
  Title_${page}: ['${page}', '${page}'],
});
`,
);
write(
  'queries.ts',
  `import type { Read } from '#foundation/database/transaction.ts';

/** How many customers this organisation has. */
export async function countCustomers(read: Read, organisationId: string): Promise<number> {
  const { total } = await read
    .selectFrom('customer')
    .select((select) => select.fn.countAll<number>().as('total'))
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow();
  return total;
}
`,
);
write(
  join('office', `show-${name}.tsx`),
  `import { z } from 'zod';
import { page } from '#foundation/http/route.ts';
import { officePage } from '#foundation/present/present.tsx';
import { ${variable}Labels } from '../labels.ts';
import { countCustomers } from '../queries.ts';

/** The staff page of ${title}. */
export const show${page} = page({
  path: '/kantoor/${name}',
  audience: ['employee'],
  feature: 'none',
  limit: 'page',
  input: z.object({}),
  log: 'none',
  async show(visit) {
    const customers = await countCustomers(visit.read, visit.organisation.id);
    return officePage(visit, {
      title: visit.say(${variable}Labels.Title_${page}),
      current: '${name}',
      children: <p class="utrecht-paragraph">{customers}</p>,
    });
  },
});
`,
);
write(
  'module.ts',
  `import type { Module } from '#foundation/house.ts';
import { ${variable}Labels } from './labels.ts';
import { show${page} } from './office/show-${name}.tsx';

/** The door of the module: what it offers the house. Others import this file and no other. */
export const ${variable}: Module = {
  name: '${name}',
  tables: [],
  labels: [${variable}Labels],
  routes: [show${page}],
};
`,
);
console.log(
  `src/modules/${name} stands. Add it to src/modules.ts and to the plans in src/sectors/.`,
);

function write(file: string, content: string): void {
  writeFileSync(join(folder, file), content);
}
