import type { Html } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { Icon } from './icon.tsx';
import { blocks } from './labels.ts';

export interface CalendarDay {
  readonly number: number;
  /** Where a free day leads to; a day without is not free. */
  readonly href?: string | undefined;
  readonly chosen?: boolean;
}

export interface CalendarProps {
  readonly say: Say;
  /** *november 2026* */
  readonly month: string;
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
  /** The names of the columns, short and in full. */
  readonly weekdays: readonly { readonly short: string; readonly full: string }[];
  /** Weeks of as many days as there are columns; `undefined` outside the month. */
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
}

/** A month in which a free day is chosen by a link; with its legend. */
export function Calendar(props: CalendarProps): Html {
  const { say } = props;
  return (
    <>
      <div class="utrecht-calendar voordeur-calendar voordeur-wide">
        <div class="utrecht-calendar__navigation utrecht-calendar__navigation-buttons">
          <Arrow
            icon="chevron-left"
            href={props.previousHref}
            label={say(blocks.Link_PreviousMonth)}
          />
          <p class="utrecht-calendar__navigation-label voordeur-strong" id="kalendermaand">
            {props.month}
          </p>
          <Arrow icon="chevron-right" href={props.nextHref} label={say(blocks.Link_NextMonth)} />
        </div>
        <table class="utrecht-calendar__table" aria-labelledby="kalendermaand">
          <thead>
            <tr>
              {props.weekdays.map((weekday) => (
                <th scope="col">
                  <abbr title={weekday.full}>{weekday.short}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.weeks.map((week) => (
              <tr>
                {week.map((day) => (
                  <td>{day && <Day say={say} day={day} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul class="voordeur-legend">
        <li>
          <i></i> {say(blocks.Label_Free)}
        </li>
        <li>
          <i class="is-chosen"></i> {say(blocks.Label_YourChoice)}
        </li>
        <li>12 {say(blocks.Label_NotFree)}</li>
      </ul>
    </>
  );
}

function Day(props: { say: Say; day: CalendarDay }): Html {
  const { say, day } = props;
  if (day.href === undefined) {
    return (
      <span class="voordeur-day">
        <span class="voordeur-visually-hidden">{say(blocks.Label_NotFree)}: </span>
        {day.number}
      </span>
    );
  }
  return (
    <a class="voordeur-day" href={day.href} aria-current={day.chosen ? 'date' : undefined}>
      {day.number}
    </a>
  );
}

function Arrow(props: {
  icon: 'chevron-left' | 'chevron-right';
  href: string | undefined;
  label: string;
}): Html {
  const content = (
    <>
      <Icon name={props.icon} />
      <span class="voordeur-visually-hidden">{props.label}</span>
    </>
  );
  if (props.href === undefined) {
    return (
      <span class="voordeur-calendar__arrow" aria-disabled="true" role="link">
        {content}
      </span>
    );
  }
  return (
    <a class="voordeur-calendar__arrow" href={props.href}>
      {content}
    </a>
  );
}
