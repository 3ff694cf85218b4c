import { z } from 'zod';
import { notFound, problems, redirect } from '#foundation/http/answer.ts';
import { refusal } from '#foundation/http/explain.ts';
import { form, page, type Route, type Sent } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { changeLabel } from './change-label.ts';
import { labelOf } from './find-labels.ts';
import { type LabelForm, labelFormPage, longestText } from './label-form.tsx';
import { labels } from './labels.ts';
import { editAddress, labelsList } from './labels-list.tsx';
import { confirmationOf, placeholderChange } from './placeholder-change.ts';
import { listAddress, searchInput } from './search-address.ts';

const forAdministrators = { audience: ['administrator'], feature: 'none' } as const;

const list = page({
  path: '/beheer/labels',
  ...forAdministrators,
  limit: 'page',
  input: searchInput,
  log: 'administration.labels.list',
  show: (visit, search) => labelsList(visit, search),
});

const pick = page({
  path: '/beheer/labels/wijzigen',
  ...forAdministrators,
  limit: 'page',
  input: searchInput.extend({
    label: z.union([z.string(), z.array(z.string())]).catch([]),
  }),
  log: 'administration.labels.pick',
  show(visit, { label, ...search }) {
    const [picked, another] = [label].flat();
    const found = another === undefined ? labelAt(visit, picked?.split('.') ?? []) : undefined;
    return found ? redirect(editAddress(found, search)) : labelsList(visit, search, true);
  },
});

const addressInput = z.object({
  page: z.string(),
  name: z.string(),
  taal: z.enum(['nl', 'en']).catch('nl'),
  terug: z.string().catch(''),
});

const edit = page({
  path: '/beheer/labels/:page/:name',
  ...forAdministrators,
  limit: 'page',
  input: addressInput,
  log: 'administration.labels.edit',
  show(visit, address) {
    const shown = formAt(visit, address);
    return shown ? labelFormPage(visit, shown) : notFound;
  },
});

const text = z.string().catch('').transform(withPlainLineBreaks);

const saveInput = addressInput.extend({
  seen: z.string().catch(''),
  confirmed: z.string().catch(''),
  value: text.pipe(z.string().max(longestText, refusal(labels.Error_TooLong))),
});

const save = form({
  path: '/beheer/labels/:page/:name',
  ...forAdministrators,
  limit: 'form',
  input: saveInput,
  log: 'administration.labels.save',
  settle: saveLabel,
  again: showAgain,
});

const restore = form({
  path: '/beheer/labels/:page/:name/standaard',
  ...forAdministrators,
  limit: 'form',
  input: addressInput.extend({ seen: z.string().catch('') }),
  log: 'administration.labels.restore',
  async settle(visit, { seen, ...address }) {
    const shown = formAt(visit, address);
    if (!shown) return notFound;
    const { label, language, back } = shown;
    const changed = await changeLabel(visit, { label, language, text: undefined, seen });
    if (!changed) return problems({ form: visit.say(labels.Error_ChangedMeanwhile) });
    return redirect(listAddress(back), { notice: labels.Notice_Restored });
  },
  again(visit, sent, found) {
    const shown = formAt(visit, addressInput.parse(sent.fields));
    if (!shown) return notFound;
    return labelFormPage(visit, { ...shown, refused: found });
  },
});

export const labelsRoutes: readonly Route[] = [list, pick, edit, save, restore];

async function saveLabel(visit: WriteVisit, input: z.infer<typeof saveInput>) {
  const shown = formAt(visit, input);
  if (!shown) return notFound;
  const { label, language, back } = shown;
  if (input.value.trim() === '' && !label.mayBeEmpty) {
    return problems({ value: visit.say(labels.Error_Empty) });
  }
  const check = placeholderChange(label, language, input.value);
  if (check && confirmationOf(check) !== input.confirmed) return problems({});
  const { value, seen } = input;
  const changed = await changeLabel(visit, { label, language, text: value, seen });
  if (!changed) return problems({ value: visit.say(labels.Error_ChangedMeanwhile) });
  return redirect(listAddress(back), { notice: labels.Notice_Saved });
}

function showAgain(visit: ReadVisit, sent: Sent, found: Readonly<Record<string, string>>) {
  const shown = formAt(visit, addressInput.parse(sent.fields));
  if (!shown) return notFound;
  const typed = text.parse(sent.fields['value']);
  return labelFormPage(visit, {
    ...shown,
    refused: found,
    typed: { text: typed, seen: String(sent.fields['seen'] ?? '') },
  });
}
