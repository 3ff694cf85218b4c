import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Starts with what takes longest, so that no worker is left alone with it at the end. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

/** Walks over every page first, then what spans the house, then the rest. */
function placeOf({ moduleId }: TestSpecification): number {
  if (moduleId.endsWith('/test/browser/every-page.test.ts')) return 0;
  return moduleId.includes('/test/') ? 1 : 2;
}
