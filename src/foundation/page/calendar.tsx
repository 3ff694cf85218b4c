import type { Child, Html } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { Icon } from './icon.tsx';
import { blocks } from './labels.ts';

export interface CalendarDay {
  readonly number: number;
  /** How a free day is chosen; a day without is not free. */
  readonly way?: CalendarWay | undefined;
  readonly chosen?: boolean;
  /** The day in full, for who does not see the sheet: *24 november*. */
  readonly label?: string;
  /** It can be chosen, but there is nothing to choose from. */
  readonly quiet?: boolean;
}

/** A link, or a button that sends the form around the calendar, so that what was typed there is kept. */
export type CalendarWay =
  | { readonly href: string }
  | { readonly name: string; readonly value: string };

export interface CalendarProps {
  readonly say: Say;
  /** *november 2026* */
  readonly month: string;
  readonly previous?: CalendarWay | undefined;
  readonly next?: CalendarWay | undefined;
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
          <Arrow icon="chevron-left" way={props.previous} label={say(blocks.Link_PreviousMonth)} />
          <p class="utrecht-calendar__navigation-label voordeur-strong" id="kalendermaand">
            {props.month}
          </p>
          <Arrow icon="chevron-right" way={props.next} label={say(blocks.Link_NextMonth)} />
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
  const { way, label } = day;
  if (way === undefined) {
    return (
      <span class="voordeur-day">
        <span class="voordeur-visually-hidden">{say(blocks.Label_NotFree)}: </span>
        {day.number}
      </span>
    );
  }
  const state = day.chosen
    ? blocks.Label_YourChoice
    : day.quiet
      ? blocks.Label_NotFree
      : blocks.Label_Free;
  return (
    <Way
      way={way}
      class={day.quiet ? 'voordeur-day voordeur-day--quiet' : 'voordeur-day'}
      current={day.chosen ?? false}
      label={label && `${label}, ${say(state).toLowerCase()}`}
    >
      {day.number}
    </Way>
  );
}

function Arrow(props: {
  icon: 'chevron-left' | 'chevron-right';
  way: CalendarWay | undefined;
  label: string;
}): Html {
  const content = (
    <>
      <Icon name={props.icon} />
      <span class="voordeur-visually-hidden">{props.label}</span>
    </>
  );
  if (props.way === undefined) {
    return (
      <span class="voordeur-calendar__arrow" aria-disabled="true" role="link">
        {content}
      </span>
    );
  }
  return (
    <Way way={props.way} class="voordeur-calendar__arrow">
      {content}
    </Way>
  );
}

function Way(props: {
  way: CalendarWay;
  class: string;
  current?: boolean;
  label?: string | undefined;
  children: Child;
}): Html {
  const { way } = props;
  const shared = {
    class: props.class,
    'aria-current': props.current ? ('date' as const) : undefined,
    'aria-label': props.label,
  };
  return 'href' in way ? (
    <a {...shared} href={way.href}>
      {props.children}
    </a>
  ) : (
    <button {...shared} type="submit" name={way.name} value={way.value} formnovalidate>
      {props.children}
    </button>
  );
}
