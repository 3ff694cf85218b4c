import type { Temporal } from 'temporal-polyfill';
import type { CountedJourney } from './counts/count-journey.ts';
import type { Read } from './database/transaction.ts';
import type { Fact } from './facts/fact.ts';
import type { Html } from './html/jsx-runtime.ts';
import type { Question, Route } from './http/route.ts';
import type { ReadVisit, Visit } from './http/visit.ts';
import type { Audience } from './http/visitor.ts';
import type { Importer } from './import/importer.ts';
import type { InteractionKind } from './interactions/interaction-kind.ts';
import type { Job } from './jobs/job.ts';
import type { Label } from './labels/label.ts';
import type { MailTemplate } from './mail/mail-template.ts';
import type { MenuGroup } from './menu-groups.ts';
import type { NotificationSubject } from './notifications/subject.ts';
import type { Sector } from './organisation/profile.ts';
import type { AttentionItem } from './page/home-blocks.tsx';
import type { IconName } from './page/icon.tsx';
import type { PersonalData } from './personal-data/personal-data.ts';
import type { SearchSource } from './search/search-source.ts';
import type { SettingsGroup } from './settings/setting.ts';
import type { FeatureSwitch } from './switches/switch.ts';

/** The three parts of the house that have a menu of their own. */
export type MenuArea = 'customer' | 'office' | 'administration';

/** One line of a menu. The icon stays when the label changes (ADM-29). */
export interface MenuItem {
  readonly key: string;
  readonly label: Label;
  readonly icon: string;
  readonly href: string;
  readonly feature: FeatureSwitch | 'none';
  readonly area: MenuArea;
  /** The heading it stands under in the menu of staff or administrators; `other` when it says nothing. */
  readonly group?: MenuGroup;
  readonly audience: readonly Audience[];
}

/** A quick link of the list Direct regelen (ADM-63). */
export interface QuickAction {
  readonly key: string;
  readonly label: Label;
  readonly icon: string;
  readonly href: string;
  readonly feature: FeatureSwitch;
}

/**
 * What a module brings to the home page. Its question travels with those of the other modules in one round trip,
 * before the visitor is known; the walls answer it for him alone.
 */
export interface HomeBlock {
  readonly key: string;
  /** What it is called where it cannot be shown (HOM-B4); absent: nothing is said then. */
  readonly title?: Label;
  readonly feature: FeatureSwitch | 'none';
  readonly question: (at: { now: Temporal.Instant; today: Temporal.PlainDate }) => Question;
  /** An item of the block Dit vraagt uw aandacht; asked when the question has rows. */
  readonly attention?: (visit: Visit, rows: readonly unknown[]) => AttentionItem | undefined;
  /** The column of `view` on wide screens; on phones the left one comes first. Default left. */
  readonly column?: 'left' | 'right';
  /** A block of its own, below Direct regelen. */
  readonly view?: (visit: Visit, rows: readonly unknown[]) => Html | undefined;
}

/**
 * What a module shows with each running lease on the page Woning. Its questions travel with those of the page in one
 * round trip, once for all leases of the customer; `view` picks the rows of its lease. Shown where its switch is on.
 */
export interface LeasePanel {
  readonly key: string;
  readonly feature: FeatureSwitch | 'none';
  /** Under the start and end date of the lease; absent: as a panel below the others. */
  readonly place?: 'head';
  readonly questions: (now: Temporal.Instant) => readonly Question[];
  /** `answers` are those of its own questions, in their order; undefined shows nothing. */
  readonly view: (
    visit: Visit,
    leaseId: string,
    unitId: string,
    answers: readonly (readonly unknown[])[],
  ) => Html | undefined;
}

/** A panel that a module shows staff on the card of a customer. */
export interface CustomerPanel {
  readonly key: string;
  readonly title: Label;
  readonly view: (visit: ReadVisit, customerId: string) => Promise<Html>;
}

/** What waits for staff, on the page where they begin. */
export interface OfficeTile {
  readonly title: Label;
  readonly icon: IconName;
  /** The page with what waits. */
  readonly href: string;
  /** Who may open that page. */
  readonly audience: readonly Audience[];
  readonly count: (visit: ReadVisit) => Promise<number>;
}

/** Figures that a module keeps itself, for the administrator's page *Bezoek*, without a word about who. */
export interface FigureSource {
  readonly key: string;
  readonly title: Label;
  /** What its lines are called, and what is counted of each. */
  readonly lines: Label;
  readonly units: readonly Label[];
  /** The largest first, each with an amount a unit; both days belong to the period. */
  readonly figures: (
    read: Read,
    asked: {
      readonly organisationId: string;
      readonly from: Temporal.PlainDate;
      readonly until: Temporal.PlainDate;
    },
  ) => Promise<readonly { readonly line: string; readonly amounts: readonly number[] }[]>;
}

/** What a module offers the house (design section 3). Everything but name, tables and labels is optional. */
export interface Module {
  readonly name: string;
  /** The tables it owns. */
  readonly tables: readonly string[];
  /** Its words, page by page. */
  readonly labels: readonly Readonly<Record<string, Label>>[];
  readonly switches?: readonly FeatureSwitch[];
  readonly settings?: readonly SettingsGroup[];
  readonly menu?: readonly MenuItem[];
  readonly quickActions?: readonly QuickAction[];
  readonly homeBlocks?: readonly HomeBlock[];
  readonly leasePanels?: readonly LeasePanel[];
  readonly routes?: readonly Route[];
  readonly mailTemplates?: readonly MailTemplate[];
  readonly interactionKinds?: readonly InteractionKind[];
  /** What customers are told about, and may choose a way of being told for. */
  readonly notificationSubjects?: readonly NotificationSubject[];
  readonly importers?: readonly Importer[];
  readonly customerPanels?: readonly CustomerPanel[];
  readonly officeTiles?: readonly OfficeTile[];
  readonly jobs?: readonly Job[];
  /** What it keeps about a customer, table by table, for who asks to see everything. */
  readonly personalData?: readonly PersonalData[];
  /** What it knows about customers and units, for conditions and automatic answers. */
  readonly facts?: readonly Fact[];
  /** What a customer finds of his own things by searching (foundation/search/README.md). */
  readonly searchSources?: readonly SearchSource[];
  /** Where the search field in the header leads to, in each part of the house; sent as `q` (GEN-27, ADM-6). */
  readonly searchPages?: Readonly<Partial<Record<MenuArea, string>>>;
  /** Its journeys, for the organisation's own figures (foundation/counts/README.md). */
  readonly journeys?: readonly CountedJourney[];
  readonly figures?: readonly FigureSource[];
}

/** Which modules a sector uses, and in which order its menu stands. */
export interface SectorPlan {
  readonly sector: Sector;
  readonly modules: readonly string[];
  readonly menuOrder: readonly string[];
  /** The most used items, for the bar at the thumb of phones. */
  readonly thumbOrder: readonly string[];
  readonly quickActionOrder: readonly string[];
  /** The switches of this sector in the order of the administration page (ADM-26). */
  readonly switches: readonly FeatureSwitch[];
}

/** The house as it was put together from its modules. */
export interface House {
  readonly modules: readonly Module[];
  readonly routes: readonly Route[];
  /** Every label by `page.name`. */
  readonly labels: ReadonlyMap<string, Label>;
  readonly mailTemplates: ReadonlyMap<string, MailTemplate>;
  readonly interactionKinds: ReadonlyMap<string, InteractionKind>;
  readonly settings: readonly SettingsGroup[];
  plan(sector: Sector): SectorPlan;
  modulesOf(sector: Sector): readonly Module[];
  /** True when this sector uses the module that the route belongs to (ADM-8). */
  has(sector: Sector, route: Route): boolean;
  /** The addresses of files that every organisation shares, by their plain name. */
  asset(name: string): string;
}
