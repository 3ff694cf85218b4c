import type { Html } from '#foundation/html/jsx-runtime.ts';

/** The letters and numbers of the images and colours, each where it is seen (ADM-198). */
const marks: readonly (readonly [mark: string | number, x: number, y: number])[] = [
  ['A', 80, 64],
  ['B', 708, 384],
  ['C', 520, 64],
  [1, 232, 140],
  [2, 372, 270],
  [3, 655, 200],
  [4, 170, 22],
  [5, 24, 166],
  [6, 196, 186],
  [7, 400, 384],
  [8, 740, 290],
  [9, 516, 218],
  [10, 570, 312],
  [11, 570, 282],
  [12, 212, 384],
  [13, 402, 168],
  [14, 158, 246],
  [15, 174, 206],
  [16, 362, 88],
  [17, 712, 50],
];

/** A drawing of the portal in the given colours, on which every image and colour is marked. */
export function MarkedPicture(props: {
  /** The plain colour of each field by its number; a missing one is left white. */
  readonly colours: ReadonlyMap<number, string>;
  readonly photo: string | undefined;
  readonly label: string;
}): Html {
  const colour = (number: number) => props.colours.get(number) ?? '#ffffff';
  return (
    <svg class="voordeur-map" viewBox="0 0 760 420" role="img" aria-label={props.label}>
      <rect width="760" height="420" fill={colour(3)} />
      <rect width="760" height="120" fill={colour(4)} />
      {props.photo && (
        <image
          href={props.photo}
          x="330"
          width="430"
          height="120"
          preserveAspectRatio="xMidYMax slice"
          opacity=".9"
        />
      )}
      <rect x="40" y="24" width="80" height="80" rx="40" fill="#fff" />
      <rect x="210" y="80" width="130" height="16" rx="4" fill={colour(16)} />
      <rect x="600" y="20" width="70" height="14" rx="7" fill={colour(4)} />
      <rect x="610" y="24" width="50" height="6" rx="3" fill={colour(16)} />
      <rect x="680" y="20" width="66" height="14" rx="7" fill={colour(4)} />
      <rect x="690" y="24" width="46" height="6" rx="3" fill={colour(17)} />
      <Menu colour={colour} />
      <Panel colour={colour} />
      <Phone colour={colour} />
      <rect y="350" width="760" height="70" fill={colour(7)} />
      <rect x="40" y="378" width="150" height="12" rx="4" fill={colour(12)} />
      <rect x="690" y="366" width="36" height="36" rx="18" fill="#fff" />
      {marks.map(([mark, x, y]) => (
        <g>
          <circle cx={x} cy={y} r="13" fill="#fff" stroke="#14171a" stroke-width="2" />
          <text
            x={x}
            y={y + 4.5}
            text-anchor="middle"
            font-size="13"
            font-weight="700"
            fill="#14171a"
          >
            {mark}
          </text>
        </g>
      ))}
    </svg>
  );
}

interface Coloured {
  readonly colour: (number: number) => string;
}

function Menu({ colour }: Coloured): Html {
  return (
    <g>
      <rect x="40" y="140" width="140" height="180" rx="10" fill={colour(5)} stroke={colour(6)} />
      {[160, 240, 280].map((y) => (
        <rect x="58" y={y} width="80" height="12" rx="4" fill={colour(14)} />
      ))}
      <rect x="58" y="200" width="96" height="12" rx="4" fill={colour(15)} />
      {[186, 226, 266].map((y) => (
        <rect x="40" y={y} width="140" height="1.5" fill={colour(6)} />
      ))}
    </g>
  );
}

function Panel({ colour }: Coloured): Html {
  return (
    <g>
      <rect x="210" y="140" width="340" height="180" rx="10" fill="#fff" />
      <circle cx="232" cy="140" r="20" fill={colour(1)} />
      <rect x="262" y="160" width="120" height="16" rx="4" fill={colour(13)} />
      <rect x="232" y="196" width="270" height="8" rx="4" fill="#d9d9d6" />
      <rect x="232" y="214" width="270" height="8" rx="4" fill="#eee" />
      <rect x="232" y="214" width="120" height="8" rx="4" fill={colour(9)} />
      <rect x="232" y="252" width="120" height="36" rx="8" fill={colour(2)} />
    </g>
  );
}

function Phone({ colour }: Coloured): Html {
  return (
    <g>
      <rect
        x="590"
        y="140"
        width="130"
        height="180"
        rx="14"
        fill={colour(3)}
        stroke="#8b8f92"
        stroke-width="2"
      />
      <path d="M591 272h128v34a13 13 0 0 1-13 13H604a13 13 0 0 1-13-13z" fill={colour(8)} />
      <rect x="604" y="280" width="32" height="16" rx="8" fill={colour(11)} />
      {[
        [606, 28],
        [648, 24],
        [684, 24],
      ].map(([x, width]) => (
        <rect x={x} y="302" width={width} height="7" rx="3" fill={colour(10)} />
      ))}
    </g>
  );
}
