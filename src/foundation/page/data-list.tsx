import type { Child, Html } from '../html/jsx-runtime.ts';

export interface Fact {
  readonly key: Child;
  readonly value: Child;
  /** An `<Info>` beside the key. */
  readonly info?: Html | null;
  /** The sum of what stands above: a line over it, bold. */
  readonly total?: boolean;
  /** A bar under the key: this much of the longest one. Only with kind `points`. */
  readonly bar?: { readonly value: number; readonly longest: number };
}

/**
 * Facts with their names. `pairs` for words, `figures` for amounts (right-aligned), `points` for
 * figures with a bar.
 */
export function DataList(props: {
  kind?: 'pairs' | 'figures' | 'points';
  facts: readonly Fact[];
}): Html {
  return (
    <dl class={classOfKind[props.kind ?? 'pairs']}>
      {props.facts.map((fact) => (
        <div
          class={
            fact.total ? 'utrecht-data-list__item voordeur-facts__total' : 'utrecht-data-list__item'
          }
        >
          <dt class="utrecht-data-list__item-key">
            {fact.key}
            {fact.info && [' ', fact.info]}
            {fact.bar && <Bar {...fact.bar} />}
          </dt>
          <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">
            {fact.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const classOfKind = {
  pairs: 'utrecht-data-list voordeur-facts voordeur-facts--pairs',
  figures: 'utrecht-data-list voordeur-facts voordeur-facts--figures',
  points: 'utrecht-data-list voordeur-facts voordeur-facts--figures voordeur-facts--points',
};

function Bar(props: { value: number; longest: number }): Html {
  return (
    <svg
      class="voordeur-facts__bar"
      viewBox={`0 0 ${Math.max(props.longest, 0.01)} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect width={Math.max(props.value, 0)} height="1" />
    </svg>
  );
}
