import type { Html } from '#foundation/html/jsx-runtime.ts';
import { problems } from '#foundation/http/answer.ts';
import { textIn } from '#foundation/journey/stand.ts';
import { StepForm } from '#foundation/journey/step-page.tsx';
import { generic } from '#foundation/labels/generic-labels.ts';
import { RadioGroup, Select, Tick } from '#foundation/page/choice-field.tsx';
import { outcomeText } from '../../outcome-text.ts';
import { mustGoToOwner } from '../../rules/path-outcome.ts';
import type { RepairPage, RepairSent, RepairStep } from './answers.ts';
import { canBeReported } from './known.ts';
import { wizard as labels } from './labels.ts';
import { Beside, CannotReport, KnownFaults, telephoneOf, WithTelephone } from './parts.tsx';

/** Step 1: the lease, and whether it is about a shared space (REP-33 to REP-38, REP-129). */
export const objectStep: RepairStep = {
  key: 'object',
  path: 'object',
  title: labels.Step_Object,
  asks: ['leaseId', 'postcode', 'houseNumber', 'addition', 'area', 'areaId', 'showAll'],
  answered: ({ answers, known }) =>
    answers.leaseId === known.objects.find(({ leaseId }) => leaseId === answers.leaseId)?.leaseId &&
    answers.leaseId !== undefined &&
    (!known.areas.isAsked || answers.area !== undefined) &&
    canBeReported(known),
  show: (page) => (
    <Beside page={page}>
      <Refused page={page} />
      <StepForm page={page}>
        <ObjectFields page={page} />
      </StepForm>
      <KnownFaults visit={page.visit} faults={page.known.faults} />
    </Beside>
  ),
  take: async (sent) => takeObject(sent),
  summary: ({ say, known }) => [
    { label: say(labels.Label_Object), value: objectName(known.subject, known.own) },
  ],
};

/** `Kievitlaan 78, Zeist`, or `Trappenhuis, Kievitlaan 78, Zeist`. */
export function objectName(
  subject: RepairPage['known']['subject'],
  own: RepairPage['known']['own'],
): string {
  const unit = subject?.selected ?? own;
  if (!unit) return '';
  return unit.spaceName === ''
    ? unit.address
    : `${unit.spaceName}, ${own?.address ?? unit.address}`;
}

function ObjectFields(props: { page: RepairPage }): Html {
  const { page } = props;
  const { say, known, problems: found } = page;
  const [only] = known.objects;
  const chosen =
    page.textOf('leaseId') || (known.objects.length === 1 ? (only?.leaseId ?? '') : '');
  return (
    <>
      <Select
        say={say}
        name="leaseId"
        label={say(labels.Question_Lease)}
        info={say(labels.Help_Lease)}
        value={chosen}
        error={found.leaseId}
        options={known.objects.map(({ leaseId, address }) => ({ value: leaseId, label: address }))}
        {...(known.objects.length === 1 && { empty: false })}
      />
      {known.areas.isAsked && <AreaFields page={page} />}
    </>
  );
}

function AreaFields(props: { page: RepairPage }): Html {
  const { page } = props;
  const { say, known, problems: found } = page;
  const { canShowAll, areas } = known.areas;
  const ofLease = known.own && 'leaseId' in known.own ? String(known.own.leaseId) : '';
  return (
    <>
      <input type="hidden" name="ruimtenVan" value={ofLease} />
      <RadioGroup
        say={say}
        name="area"
        label={say(labels.Question_Area)}
        info={say(labels.Help_Area)}
        value={page.textOf('area')}
        error={found.area}
        options={[
          { value: 'own', label: say(labels.Option_Own) },
          { value: 'common', label: say(labels.Option_Common) },
        ]}
      />
      <Select
        say={say}
        name="areaId"
        label={say(labels.Question_AreaId)}
        info={say(labels.Help_AreaId)}
        value={page.textOf('areaId')}
        error={found.areaId}
        options={areas.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        optional
      />
      {canShowAll && (
        <Tick
          say={say}
          name="showAll"
          label={say(labels.Label_ShowAll)}
          checked={page.textOf('showAll') === 'on'}
        />
      )}
    </>
  );
}

/** The owner handles this object himself (REP-38), or there is nothing to choose from (REP-B14). */
function Refused(props: { page: RepairPage }): Html | null {
  const { visit, known, say, answers } = props.page;
  const telephone = telephoneOf(visit);
  if (known.objects.length === 0 && !known.isAnonymous) {
    return (
      <CannotReport visit={visit}>
        <WithTelephone text={say(labels.Text_NoLease, { telephone })} telephone={telephone} />
      </CannotReport>
    );
  }
  const isChosen = answers.leaseId !== undefined || answers.postcode !== undefined;
  if (!isChosen || !known.subject || canBeReported(known)) return null;
  const { owner } = known.subject.selected;
  const text = mustGoToOwner(owner)
    ? outcomeText(visit, { kind: 'externalOwner', message: owner?.message ?? '' })
    : say(labels.Text_NoTree, { telephone });
  return (
    <CannotReport visit={visit}>
      <WithTelephone text={text ?? ''} telephone={telephone} />
    </CannotReport>
  );
}

/** Another lease first: its spaces are asked when it is known. Only what belongs to the customer is taken (REP-B13). */
function takeObject({ visit, fields, answers, known }: RepairSent) {
  const { say } = visit;
  const leaseId = textIn(fields.leaseId);
  if (leaseId === '') return problems({ leaseId: say(generic.Error_Required) });
  if (!known.objects.some((object) => object.leaseId === leaseId)) {
    return problems({ leaseId: say(labels.Error_NotYours) });
  }
  const areas =
    known.own && 'leaseId' in known.own && known.own.leaseId === leaseId ? known.areas : undefined;
  const wasAsked = answers.leaseId === leaseId || textIn(fields.ruimtenVan) === leaseId;
  if (!areas?.isAsked || (!wasAsked && fields.area === undefined)) return { keep: { leaseId } };
  const showAll = textIn(fields.showAll) === 'on' ? ('on' as const) : undefined;
  const area = textIn(fields.area);
  if (area === 'own')
    return { keep: { leaseId, area: 'own' as const, areaId: undefined, showAll } };
  if (area !== 'common') return problems({ area: say(generic.Error_Required) });
  // The longer list is shown first; what was chosen from the shorter one stays.
  if (showAll !== answers.showAll && textIn(fields.areaId) === '') {
    return { keep: { leaseId, area: undefined, areaId: undefined, showAll } };
  }
  const areaId = areas.areas.find(({ unitId }) => unitId === textIn(fields.areaId))?.unitId;
  if (areaId === undefined) return problems({ areaId: say(labels.Error_AreaId) });
  return { keep: { leaseId, area: 'common' as const, areaId, showAll } };
}
