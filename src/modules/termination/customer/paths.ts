/** Addresses of the pages on which a customer ends a lease. */
export const terminatePath = '/woning/opzeggen';

/** The page of a termination that was handed in. */
export function terminationPath(id: string): string {
  return `/woning/opzegging/${id}`;
}
