import type { WriteVisit } from '#foundation/http/visit.ts';

/** Keeps what a customer says of an advice; what he said of the same question before makes place. */
export async function keepFeedback(
  { write, organisation, visitor, now }: WriteVisit,
  questionId: string,
  { helped, remark }: { readonly helped: boolean; readonly remark: string },
): Promise<void> {
  if (visitor.kind !== 'customer') throw new Error('Only a customer judges an advice.');
  await write
    .insertInto('knowledgeFeedback')
    .values({
      organisationId: organisation.id,
      customerId: visitor.customerId,
      questionId,
      helped,
      remark,
      givenAt: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'questionId', 'customerId'])
        .doUpdateSet({ helped, remark, givenAt: now }),
    )
    .execute();
}
