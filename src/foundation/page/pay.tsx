import type { Child, Html } from '../html/jsx-runtime.ts';

/** The words that the script sets while somebody picks; with the holes `{count}`, `{amount}` and `{payable}`. */
export interface PickWords {
  readonly none: string;
  readonly one: string;
  readonly several: string;
  readonly insteadOf: string;
}

/**
 * A form in which rows are picked and an amount is divided over them. The server works everything out; the script
 * shows the same while picking. It holds a table with a `PayTick` in each row, and one `PayBar`.
 */
export function PickForm(props: {
  action: string;
  formKey: string;
  words: PickWords;
  children: Child;
}): Html {
  const { words } = props;
  return (
    <form
      class="voordeur-stack voordeur-stack--roomy voordeur-wide"
      action={props.action}
      method="post"
      novalidate
      data-pays
      data-none={words.none}
      data-one={words.one}
      data-several={words.several}
      data-instead-of={words.insteadOf}
    >
      <input type="hidden" name="formKey" value={props.formKey} />
      {props.children}
    </form>
  );
}

/** The tick of a row that can be paid: how much of it, and the group it belongs to (only one group is paid at a time). */
export function PayTick(props: {
  name: string;
  value: string;
  id: string;
  label: string;
  checked: boolean;
  cents: number;
  group: string;
}): Html {
  return (
    <label class="voordeur-target">
      <input
        class="utrecht-checkbox utrecht-checkbox--html-input"
        type="checkbox"
        id={props.id}
        name={props.name}
        value={props.value}
        checked={props.checked}
        data-cents={props.cents}
        data-group={props.group}
      />
      <span class="voordeur-visually-hidden">{props.label}</span>
    </label>
  );
}

/** The coloured bar below what is picked: the amount field at the left, the buttons at the right. */
export function PayBar(props: { field: Html; buttons: Child; note?: Child }): Html {
  return (
    <div class="voordeur-pay voordeur-wide">
      {props.field}
      <div class="voordeur-pay__do">
        {props.buttons}
        {props.note && <p class="utrecht-paragraph utrecht-paragraph--small">{props.note}</p>}
      </div>
    </div>
  );
}
