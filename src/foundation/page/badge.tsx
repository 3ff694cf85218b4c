import type { Child, Html } from '../html/jsx-runtime.ts';
import { generic } from '../labels/generic-labels.ts';
import type { Say } from '../labels/label.ts';
import { Icon, type IconName } from './icon.tsx';

export type BadgeKind = 'neutral' | 'active' | 'ok' | 'warning' | 'error';

const classOfKind: Record<BadgeKind, string> = {
  neutral: 'utrecht-status-badge utrecht-status-badge--neutral',
  active: 'utrecht-status-badge utrecht-status-badge--active',
  ok: 'utrecht-status-badge utrecht-status-badge--safe',
  warning: 'utrecht-status-badge utrecht-status-badge--warning',
  error: 'utrecht-status-badge utrecht-status-badge--danger',
};

/** The status of a record in one or two words; the colour only supports the word. */
export function Badge(props: { kind?: BadgeKind; icon?: IconName; children: Child }): Html {
  return (
    <span class={classOfKind[props.kind ?? 'neutral']}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </span>
  );
}

/** A tick or a cross for yes or no, as in a column *Bevestigd*; the word is there for screen readers. */
export function YesNo(props: { say: Say; value: boolean }): Html {
  const [name, word, kind] = props.value
    ? (['check', props.say(generic.Label_Yes), 'yes'] as const)
    : (['x', props.say(generic.Label_No), 'no'] as const);
  return (
    <span class={`voordeur-yes-no voordeur-yes-no--${kind}`}>
      <Icon name={name} />
      <span class="voordeur-visually-hidden">{word}</span>
    </span>
  );
}
