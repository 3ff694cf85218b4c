import type { Html } from '../html/jsx-runtime.ts';
import { StoredIcon } from './icon.tsx';

export interface Choice {
  readonly value: string;
  readonly title: string;
  readonly icon?: string;
}

/** Large buttons of one question; a press sends the form around them and goes on at once. */
export function Choices(props: { name: string; choices: readonly Choice[] }): Html {
  return (
    <ul class="voordeur-choices">
      {props.choices.map((choice) => (
        <li>
          <button class="voordeur-choice" type="submit" name={props.name} value={choice.value}>
            {choice.icon && <StoredIcon name={choice.icon} />}
            {choice.title}
          </button>
        </li>
      ))}
    </ul>
  );
}
