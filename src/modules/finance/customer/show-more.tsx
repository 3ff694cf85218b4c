import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Say } from '#foundation/labels/label.ts';
import { MoreLink } from '#foundation/page/links.tsx';
import { finances } from '../labels.ts';
import { type RowsShown, rowsAStep } from './rows-shown.ts';

type List = keyof RowsShown;

/** Where a row of a long list stands in the page, counted from 1. */
export const placeOf = (list: List, row: number): string => `${list}-${row}`;

/** The link *Meer tonen*: the same page with one step more, at the first row that comes with it (FIN-54). */
export function ShowMore(props: { say: Say; list: List; shown: RowsShown; about: string }): Html {
  const { say, list, shown } = props;
  const rows = shown[list];
  const query = new URLSearchParams(
    Object.entries({ ...shown, [list]: rows + rowsAStep })
      .filter(([, count]) => count > rowsAStep)
      .map(([name, count]): [string, string] => [name, String(count)]),
  );
  return (
    <MoreLink href={`/financien?${query}#${placeOf(list, rows + 1)}`} about={props.about}>
      {say(finances.Link_ShowMore)}
    </MoreLink>
  );
}
