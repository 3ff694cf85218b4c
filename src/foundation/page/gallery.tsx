import type { Html } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { fieldStates } from './gallery-fields.tsx';
import { listStates } from './gallery-lists.tsx';
import { messageStates } from './gallery-messages.tsx';

/** One building block in one state. */
export interface GalleryState {
  /** Unique; also the heading above it. */
  readonly name: string;
  readonly html: Html;
}

/**
 * Every building block in every state, for `/beheer/bouwstenen`: people look at it, and the
 * accessibility test walks it. The words in it are examples, not texts of the portal.
 */
export function galleryStates(say: Say): GalleryState[] {
  return [...messageStates(say), ...fieldStates(say), ...listStates(say)];
}

/** All states below each other, each under its name. */
export function Gallery(props: { say: Say }): Html {
  return (
    <>
      {galleryStates(props.say).map((state, index) => (
        <section class="voordeur-stack" aria-labelledby={`toestand-${index}`}>
          <h2 class="utrecht-heading-2" id={`toestand-${index}`}>
            {state.name}
          </h2>
          <div class="voordeur-wide">{state.html}</div>
        </section>
      ))}
    </>
  );
}
