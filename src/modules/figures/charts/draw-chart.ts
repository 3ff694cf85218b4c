import type { Chart } from './chart.ts';

const width = 720;
/** A name needs a line; time needs the same height however long it is. */
const heightOf = ({ shape, lines }: Chart) => (shape === 'time' ? 300 : 60 + lines.length * 34);
const ink = '#1f2933';
const grid = '#d5dae0';

/**
 * Draws a chart as SVG, on the server, in the organisation's colours. The drawing library is large and seldom needed,
 * so it is loaded when the first chart is drawn.
 */
export async function drawChart(chart: Chart, colours: readonly string[]): Promise<string> {
  const { drawing } = await import('./drawing-library.ts');
  const height = heightOf(chart);
  const canvas = drawing.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    canvas.setOption({
      animation: false,
      color: [...colours],
      textStyle: { fontFamily: 'sans-serif', fontSize: 13, color: ink },
      legend: { show: chart.series.length > 1, top: 0, textStyle: { color: ink } },
      grid: {
        left: roomForNames(chart),
        right: 24,
        top: chart.series.length > 1 ? 36 : 12,
        bottom: 28,
        outerBoundsMode: 'none',
      },
      ...axesOf(chart),
      series: chart.series.map(({ name, amounts }) => ({
        name,
        type: 'bar',
        barMaxWidth: 28,
        data: [...amounts],
      })),
    });
    return canvas.renderToSVGString();
  } finally {
    canvas.dispose();
  }
}

/** Nothing measures text here: so wide is a letter at most, on average. */
function roomForNames({ shape, lines }: Chart): number {
  if (shape === 'time') return 44;
  return Math.min(280, 20 + 7.5 * Math.max(...lines.map((line) => line.length)));
}

function axesOf({ shape, lines }: Chart) {
  const names = {
    type: 'category' as const,
    data: [...lines],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: grid } },
    axisLabel: { color: ink, hideOverlap: true, width: 260, overflow: 'truncate' as const },
  };
  const amounts = {
    type: 'value' as const,
    minInterval: 1,
    splitLine: { lineStyle: { color: grid } },
    axisLabel: { color: ink },
  };
  return shape === 'time'
    ? { xAxis: names, yAxis: amounts }
    : { xAxis: amounts, yAxis: { ...names, inverse: true } };
}
