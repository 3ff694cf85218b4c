import type { Html } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { fillHoles, hole, type Template, templateOf } from './holes.ts';
import { Icon, StoredIcon } from './icon.tsx';
import { blocks, menu as words } from './labels.ts';

/** One line of the menu or of the bar at the thumb. */
export interface MenuItem {
  /** By which a page says that it is the current one, and counts what is open. */
  readonly key: string;
  readonly href: string;
  readonly label: string;
  readonly icon: string;
  /** A line above it, as above *Uitloggen*. */
  readonly apart?: boolean;
  /** It changes something, so it is sent as a form. */
  readonly post?: boolean;
}

/** Which item is the current page, and how many open things stand behind an item. */
export interface MenuState {
  readonly current?: string | undefined;
  readonly counts?: Readonly<Record<string, number>> | undefined;
}

/** Items under one heading that folds; without a title they stand by themselves. */
export interface MenuSection {
  readonly title?: string | undefined;
  readonly items: readonly MenuItem[];
}

/** The items of one menu, each written out once as current page and once as another. */
export interface MenuList {
  readonly sections: readonly WrittenSection[];
  readonly count: Template;
}

interface WrittenSection {
  readonly entries: readonly { key: string; plain: Template; current: Template }[];
  /** The heading around the items, folded and unfolded; absent without a title. */
  readonly folded?: Template;
  readonly unfolded?: Template;
}

/** The items of the menu at the left, in their order, under their headings. */
export function sideMenuList(say: Say, sections: readonly MenuSection[]): MenuList {
  return menuList(say, sections, SideItem);
}

/** The items of the bar at the bottom of phones; at most five are shown. */
export function thumbList(say: Say, items: readonly MenuItem[]): MenuList {
  return menuList(say, [{ items: items.slice(0, 5) }], ThumbItem);
}

/** The list items as markup, for one page; the heading of the current page is unfolded. */
export function listMarkup(list: MenuList, state: MenuState): string {
  let markup = '';
  for (const section of list.sections) {
    let items = '';
    let isCurrent = false;
    for (const entry of section.entries) {
      const count = state.counts?.[entry.key] ?? 0;
      isCurrent ||= entry.key === state.current;
      items += fillHoles(entry.key === state.current ? entry.current : entry.plain, {
        count: count > 0 ? fillHoles(list.count, { number: String(count) }) : '',
      });
    }
    const around = isCurrent ? section.unfolded : section.folded;
    markup += around ? fillHoles(around, { items }) : items;
  }
  return markup;
}

function menuList(
  say: Say,
  sections: readonly MenuSection[],
  Item: (props: ItemProps) => Html,
): MenuList {
  return {
    sections: sections.map(({ title, items }) => ({
      entries: items.map((item, index) => ({
        key: item.key,
        plain: templateOf(<Item item={item} index={index} current={false} />),
        current: templateOf(<Item item={item} index={index} current={true} />),
      })),
      ...(title !== undefined && {
        folded: templateOf(<SideSection title={title} open={false} />),
        unfolded: templateOf(<SideSection title={title} open />),
      }),
    })),
    count: templateOf(
      <span class="voordeur-count">
        {hole('number')}
        <span class="voordeur-visually-hidden"> {say(words.Label_CountOpen)}</span>
      </span>,
    ),
  };
}

interface ItemProps {
  readonly item: MenuItem;
  readonly index: number;
  readonly current: boolean;
}

function SideItem({ item, current }: ItemProps): Html {
  const content = (
    <>
      <StoredIcon name={item.icon} /> {item.label} {hole('count')}
    </>
  );
  return (
    <li
      class={item.apart ? 'voordeur-menu__item voordeur-menu__item--line' : 'voordeur-menu__item'}
    >
      {item.post ? (
        <form action={item.href} method="post">
          <button class="voordeur-menu__link" type="submit">
            {content}
          </button>
        </form>
      ) : (
        <a class="voordeur-menu__link" href={item.href} aria-current={current ? 'page' : undefined}>
          {content}
        </a>
      )}
    </li>
  );
}

function SideSection(props: { title: string; open: boolean }): Html {
  return (
    <li class="voordeur-menu__item">
      <details class="voordeur-menu__group" open={props.open}>
        <summary class="voordeur-menu__title">
          <span>{props.title}</span>
          <Icon name="chevron-down" />
        </summary>
        <ul class="voordeur-menu__items">{hole('items')}</ul>
      </details>
    </li>
  );
}

function ThumbItem({ item, index, current }: ItemProps): Html {
  return (
    <li class={index === 4 ? 'voordeur-thumb__item--fifth' : undefined}>
      <a class="voordeur-thumb__link" href={item.href} aria-current={current ? 'page' : undefined}>
        <span class="voordeur-thumb__icon">
          <StoredIcon name={item.icon} />
        </span>
        {item.label}
      </a>
    </li>
  );
}

/** The menu: a card at the left, or a sheet opened by `#menu` on phones; no script needed. */
export function SideMenu(props: { say: Say; children: Html }): Html {
  const { say } = props;
  return (
    <nav class="voordeur-menu" id="menu" aria-label={say(words.Label_MainMenu)}>
      <div class="voordeur-menu__head">
        <h2 class="utrecht-heading-2">{say(words.Label_Menu)}</h2>
        <a class="voordeur-menu__close" href="#inhoud">
          <Icon name="x" /> {say(blocks.Button_Close)}
        </a>
      </div>
      <ul class="voordeur-menu__list">{props.children}</ul>
    </nav>
  );
}

/** The bar at the bottom of phones: the most used items, and *Menu*. */
export function ThumbBar(props: { say: Say; children: Html; dot: Html }): Html {
  const { say } = props;
  return (
    <nav class="utrecht-nav-bar voordeur-thumb" aria-label={say(words.Label_QuickMenu)}>
      <ul class="voordeur-thumb__list">
        {props.children}
        <li>
          <a class="voordeur-thumb__link voordeur-thumb__close" href="#inhoud">
            <span class="voordeur-thumb__icon">
              <Icon name="x" />
            </span>
            {say(blocks.Button_Close)}
          </a>
          <a class="voordeur-thumb__link voordeur-thumb__open" href="#menu">
            <span class="voordeur-thumb__icon">
              <Icon name="menu" />
              {props.dot}
            </span>
            {say(words.Label_Menu)}
          </a>
        </li>
      </ul>
    </nav>
  );
}

/** The dot on *Menu*: something is open behind one of its items. */
export function ThumbDot(props: { say: Say }): Html {
  return (
    <span class="voordeur-thumb__dot">
      <span class="voordeur-visually-hidden">{props.say(words.Label_SomethingOpen)}: </span>
    </span>
  );
}
