interface Part {
  elements: number;
  /** Ids of the parts that are drawn within this one, each as often as it is drawn. */
  readonly draws: string[];
}

/**
 * How many elements a browser draws when every `use` of a cleaned drawing is unfolded. A few lines can unfold to
 * millions and keep every visitor's browser busy. Infinite when a part draws itself.
 */
export function unfoldedElements(svg: string): number {
  const parts = new Map<string, Part>();
  const root: Part = { elements: 0, draws: [] };
  const open: Part[] = [root];
  for (const [, closing, name, attributes = '', selfClosed] of svg.matchAll(
    /<(\/?)([\w]+)((?: [\w:-]+="[^"]*")*)(\/?)>/g,
  )) {
    if (closing) {
      open.pop();
      continue;
    }
    const around = open.at(-1) ?? root;
    const id = / id="([^"]*)"/.exec(attributes)?.[1];
    const part: Part = id === undefined || parts.has(id) ? around : { elements: 0, draws: [] };
    if (id !== undefined && part !== around) {
      parts.set(id, part);
      around.draws.push(id);
    }
    part.elements += 1;
    const drawn = name === 'use' ? / href="#([^"]*)"/.exec(attributes)?.[1] : undefined;
    if (drawn !== undefined) part.draws.push(drawn);
    if (!selfClosed) open.push(part);
  }
  return sizeOf(root, parts, new Map());
}

function sizeOf(part: Part, parts: ReadonlyMap<string, Part>, known: Map<Part, number>): number {
  const found = known.get(part);
  if (found !== undefined) return found;
  known.set(part, Number.POSITIVE_INFINITY);
  let size = part.elements;
  for (const id of part.draws) {
    const drawn = parts.get(id);
    if (drawn) size += sizeOf(drawn, parts, known);
  }
  known.set(part, size);
  return size;
}
