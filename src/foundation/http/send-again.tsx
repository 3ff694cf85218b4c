import type { Html } from '../html/jsx-runtime.ts';
import { generic } from '../labels/generic-labels.ts';
import type { Say } from '../labels/label.ts';
import { Button } from '../page/button.tsx';
import { readFields } from './sent.ts';

/** A form as it came in: its address and its fields. */
export interface SentForm {
  readonly to: string;
  readonly body: unknown;
}

/** What nobody may read back from a page; it is typed anew. */
const secret = /password/i;

/** A button that sends the same form once more, secrets left out. Nothing for a form with files or without fields. */
export function SendAgain({ say, to, body }: SentForm & { say: Say }): Html | null {
  const fields = Object.entries(readFields(body)).flatMap(([name, value]) =>
    secret.test(name) ? [] : [value].flat().map((one) => ({ name, value: one })),
  );
  if (fields.length === 0) return null;
  return (
    <form action={to} method="post">
      <p class="utrecht-paragraph">{say(generic.Text_SendAgain)}</p>
      {fields.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="utrecht-button-group">
        <Button kind="primary">{say(generic.Button_SendAgain)}</Button>
      </div>
    </form>
  );
}
