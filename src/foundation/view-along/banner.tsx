import type { Html } from '../html/jsx-runtime.ts';
import type { Visit } from '../http/visit.ts';
import { Button } from '../page/button.tsx';
import { Banner } from '../page/frame.tsx';
import { alongLabels as labels } from './labels.ts';

/** The bar on every page while staff look along: with whom, who they are, and a way to end it (STF-30, STF-31). */
export function bannerOf({ visitor, say }: Pick<Visit, 'visitor' | 'say'>): Html | undefined {
  if (visitor.kind !== 'customer' || !visitor.lookingAlong) return undefined;
  const { customerNumber, name } = visitor.lookingAlong;
  return (
    <Banner
      label={say(labels.Label_Banner)}
      action={
        <form action="/uitloggen" method="post">
          <Button icon="log-out">{say(labels.Button_Stop)}</Button>
        </form>
      }
    >
      {say(labels.Text_Banner, { customerNumber, name })}
    </Banner>
  );
}
