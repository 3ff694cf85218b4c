import type { Html } from '../html/jsx-runtime.ts';
import type { Sent } from '../http/route.ts';
import type { Visit } from '../http/visit.ts';
import { Tick } from '../page/choice-field.tsx';
import { alongLabels as labels } from './labels.ts';

const field = 'klantVroegHierom';

/**
 * The tick *De klant heeft hierom gevraagd* in a form whose route is declared `asked` (PLT-O3). Customers do not see
 * it. `errors` are the messages of the form.
 */
export function CustomerAsked(props: {
  visit: Visit;
  errors?: Readonly<Record<string, string>> | undefined;
}): Html | null {
  const { visitor, say } = props.visit;
  if (visitor.kind !== 'customer' || !visitor.lookingAlong) return null;
  return (
    <Tick
      say={say}
      name={field}
      value="ja"
      label={say(labels.Label_Asked)}
      error={props.errors?.[field]}
    />
  );
}

/** The message beside the tick when it was not set. */
export function notAsked({ fields }: Sent): ((visit: Visit) => Record<string, string>) | undefined {
  if (fields[field] === 'ja') return undefined;
  return ({ say }) => ({ [field]: say(labels.Error_Asked) });
}
