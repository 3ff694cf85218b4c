import { z } from 'zod';
import { type Answer, notFound, problems, redirect } from '#foundation/http/answer.ts';
import { refusal } from '#foundation/http/explain.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import { changeLabel } from './change-label.ts';
import { labelOf } from './find-labels.ts';
import { type LabelForm, labelFormPage, longestText } from './label-form.tsx';
import { labels } from './labels.ts';
import { editAddress, labelsList } from './labels-list.tsx';
import {
  confirmationFor,
  inBraces,
  type PlaceholderChange,
  placeholderChange,
} from './placeholder-change.ts';
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
    const [key, another] = [label].flat();
    if (key === undefined || another !== undefined) return labelsList(visit, search, true);
    const picked = visit.house.labels.get(key);
    return picked ? redirect(editAddress(picked, search)) : notFound;
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

const sentText = z.object({
  value: z.string().catch('').transform(withPlainLineBreaks),
  seen: z.string().catch(''),
  confirmed: z.string().catch(''),
});

const saveInput = addressInput.extend({
  ...sentText.shape,
  value: sentText.shape.value.pipe(z.string().max(longestText, refusal(labels.Error_TooLong))),
});

const save = form({
  path: '/beheer/labels/:page/:name',
  ...forAdministrators,
  limit: 'form',
  input: saveInput,
  log: 'administration.labels.save',
  settle: saveLabel,
  again(visit, sent, found) {
    const shown = formAt(visit, addressInput.parse(sent.fields));
    if (!shown) return notFound;
    const { value: text, seen, confirmed } = sentText.parse(sent.fields);
    return labelFormPage(visit, { ...shown, sent: { text, seen, confirmed }, problems: found });
  },
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
    if (!changed) return problems({ value: visit.say(labels.Error_ChangedMeanwhile) });
    return redirect(listAddress(back), { notice: labels.Notice_Restored });
  },
  again(visit, sent, found) {
    const shown = formAt(visit, addressInput.parse(sent.fields));
    return shown ? labelFormPage(visit, { ...shown, problems: found }) : notFound;
  },
});

export const labelsRoutes: readonly Route[] = [list, pick, edit, save, restore];

function formAt(visit: Visit, address: z.infer<typeof addressInput>): LabelForm | undefined {
  const { house, organisation } = visit;
  const label = labelOf(house, organisation.sector, address);
  return label && { label, language: address.taal, back: address.terug };
}

async function saveLabel(visit: WriteVisit, input: z.infer<typeof saveInput>): Promise<Answer> {
  const shown = formAt(visit, input);
  if (!shown) return notFound;
  const { label, language, back } = shown;
  const { value: text, seen } = input;
  if (text.trim() === '' && !label.mayBeEmpty) {
    return problems({ value: visit.say(labels.Error_Empty) });
  }
  if (confirmationFor(label, language, text) !== input.confirmed) {
    const warning = warningAbout(visit, placeholderChange(label, language, text));
    if (warning) return problems({ confirmed: warning });
  }
  const changed = await changeLabel(visit, { label, language, text, seen });
  if (!changed) return problems({ value: visit.say(labels.Error_ChangedMeanwhile) });
  return redirect(listAddress(back), { notice: labels.Notice_Saved });
}

/** Empty when every placeholder survived and none was added. */
function warningAbout({ say }: Visit, { missing, unknown }: PlaceholderChange): string {
  const sentences = [
    ...(missing.length > 0 ? [say(labels.Text_Missing, { placeholders: inBraces(missing) })] : []),
    ...(unknown.length > 0 ? [say(labels.Text_Unknown, { placeholders: inBraces(unknown) })] : []),
  ];
  return sentences.length > 0 ? [...sentences, say(labels.Text_SaveAnyway)].join(' ') : '';
}

/** Browsers send line breaks as two characters. */
function withPlainLineBreaks(typed: string): string {
  return typed.replace(/\r\n?/g, '\n');
}
